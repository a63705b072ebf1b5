package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.browser.Officer.Screen;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.routing.DepartmentCode;

/// A department says that a complaint is not theirs, the Media Center's coordinator rules, and the other department
/// has it.
class DisputeInChromiumTest {
    @RegisterExtension
    final CityInBrowser city = CityInBrowser.withOperators("Endah");

    @Test
    void a_disputed_assignment_is_ruled_and_the_other_department_has_it() {
        story(Screen.DESKTOP);
    }

    @Test
    void and_on_a_telephone() {
        story(Screen.TELEPHONE);
    }

    private void story(Screen screen) {
        ComplaintNumber lamp = city.hears("1", "lampu jalan padam di depan pasar");
        DepartmentCode department = city.site().find(lamp).holding().lead().orElseThrow();
        DepartmentCode other = TestSite.CITY.departments().keySet().stream()
                .filter(code -> !code.equals(department))
                .sorted()
                .findFirst()
                .orElseThrow();
        city.site().account("sari", Role.OFFICER, department.value());
        city.site().account("budi", Role.OFFICER, other.value());
        city.site().account("pusat", Role.COORDINATOR);

        Officer sari = city.officer("sari", screen).signsIn().goesTo("/desk/complaints/" + lamp);
        sari.clicks("#summary a[href$='/dispute']");
        sari.page().waitForURL("**/dispute");
        sari.fills("#reason", "lampu itu milik pengelola pasar");
        sari.findsNoBarrier();
        sari.clicks("main form button.main");
        sari.sees("#contested").isVisible();

        Officer coordinator = city.officer("pusat", screen).signsIn().goesTo("/desk?queue=contested");
        coordinator.sees(coordinator.row(lamp)).hasCount(1);
        coordinator.goesTo("/desk/complaints/" + lamp);
        coordinator.findsNoBarrier();
        Pictures.draw("disputed", "/desk/complaints", coordinator.page());
        coordinator.clicks("#contested a");
        coordinator.page().waitForURL("**/dispute");
        coordinator.sees("#sides").containsText("lampu itu milik pengelola pasar");
        coordinator.page().selectOption("#department", other.value());
        coordinator.fills("#reason", "menurut pembagian wilayah");
        coordinator.findsNoBarrier();
        Pictures.draw("disputed", "/dispute", coordinator.page());
        assertThat(coordinator.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        coordinator.clicks("main form button.main");
        coordinator.sees("#history").containsText("menurut pembagian wilayah");

        assertThat(city.site().find(lamp).holding().lead()).contains(other);
        Officer budi = city.officer("budi", screen).signsIn().goesTo("/desk/complaints/" + lamp);
        budi.sees("#history").containsText("lampu itu milik pengelola pasar");
        budi.sees("#summary a[href$='/dispute']").hasCount(0);
    }
}
