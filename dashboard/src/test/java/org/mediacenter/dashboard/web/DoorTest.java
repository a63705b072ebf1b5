package org.mediacenter.dashboard.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vertx.core.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class DoorTest {

    @Test
    void nothing_but_this_package_serves_http() {
        noClasses()
                .that()
                .resideInAPackage("org.mediacenter.dashboard..")
                .and()
                .resideOutsideOfPackages(
                        "org.mediacenter.dashboard.web..",
                        "org.mediacenter.dashboard.standin..",
                        "org.mediacenter.dashboard.demo..",
                        "org.mediacenter.dashboard.bench..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.vertx\\.ext\\.web\\..*|io\\.vertx\\.core\\.http\\.HttpServer(Request)?")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.mediacenter.dashboard"));
    }

    @Test
    void a_route_cannot_be_declared_twice() {
        Routes routes = new Routes().get("/a", new Access.Open(), _ -> Future.succeededFuture(Answer.empty(200)));

        Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> routes.get("/a", new Access.Open(), _ -> Future.succeededFuture(Answer.empty(200))));
    }

    @Test
    void a_path_matches_by_its_segments_only() {
        PathPattern pattern = PathPattern.of("/track/{number}");

        assertThat(pattern.match("/track/K7H%2DM3X").orElseThrow()).containsEntry("number", "K7H-M3X");
        assertThat(pattern.match("/track/%ZZ").orElseThrow()).containsEntry("number", "%ZZ");
        assertThat(pattern.match("/track")).isEmpty();
        assertThat(pattern.match("/track/a/b")).isEmpty();
        assertThat(pattern.match("/Track/a")).isEmpty();
    }
}
