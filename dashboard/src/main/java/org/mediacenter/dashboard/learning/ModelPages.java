package org.mediacenter.dashboard.learning;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.learning.Learning;
import org.mediacenter.hub.learning.Learning.Service;
import org.mediacenter.hub.learning.ModelBook;
import org.mediacenter.hub.learning.ModelVersion;

/// The administrator's list of the models of routing.
public final class ModelPages {
    private static final Access ACCESS = new Access.With(Right.MANAGE_ROUTING);
    private static final String PATH = "/admin/routing";

    private final Learning learning;
    private final ModelOrders orders;
    private final Pages pages;

    public ModelPages(Learning learning, Audit audit, Pages pages) {
        this.learning = learning;
        this.orders = new ModelOrders(learning, audit);
        this.pages = pages;
    }

    /// The list.
    ///
    /// @param models the newest first
    /// @param inService number of the one in service, 0 for the profile alone
    /// @param examples how many this node knows
    /// @param making whether this node still makes the one that is to serve
    public record ModelsPage(
            Frame frame,
            List<ModelVersion> models,
            int inService,
            int examples,
            boolean making,
            Optional<String> notice) {

        /// The key of the words for where a model stands.
        public String state(ModelVersion model) {
            return "models.state." + ModelApi.code(model.state());
        }
    }

    public void mount(Routes routes) {
        routes.get(PATH, ACCESS, visit -> page(visit, 200, Optional.empty()));
        routes.post(PATH + "/{version}/service", ACCESS, this::serve);
    }

    private Future<Answer> serve(Visit visit) {
        return orders.serve(visit, visit.path("version")).compose(service -> switch (service) {
            case Service.Done _ -> Future.succeededFuture(Answer.seeOther(PATH));
            case Service.NotThere _ -> page(visit, 404, Optional.of("models.no-such"));
        });
    }

    private Future<Answer> page(Visit visit, int status, Optional<String> notice) {
        Frame frame = pages.frame(visit, "models.title", PATH);
        return learning.models().map(book -> pages.answer(status, "learning/models.jte", page(frame, book, notice)));
    }

    private ModelsPage page(Frame frame, ModelBook book, Optional<String> notice) {
        return new ModelsPage(
                frame,
                book.versions().reversed(),
                book.numberInService(),
                learning.examples(),
                learning.serving() != book.numberInService(),
                notice.map(frame::say));
    }
}
