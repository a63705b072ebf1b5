package org.mediacenter.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Date;
import org.junit.jupiter.api.Test;

/// Who may use whom, for the main classes of one module. A module's `ArchitectureTest` implements it.
public interface RoomRules {
    /// Which module this is.
    Room room();

    /// Patterns of the packages that may start a real clock and hand it on; none below the top.
    default String[] clockStarters() {
        return new String[0];
    }

    /// Patterns of other packages with a class of this module: what is generated, and bridges to a library.
    default String[] guestRooms() {
        return new String[] {"gg.jte.generated.."};
    }

    @Test
    default void every_class_stands_in_its_own_room() {
        classes()
                .should()
                .resideInAPackage(room().packages())
                .orShould()
                .resideInAnyPackage(guestRooms())
                .check(Room.ownClasses());
    }

    @Test
    default void nothing_reaches_up_the_chain() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room().packagesAbove())
                .allowEmptyShould(true)
                .check(Room.ownClasses());
    }

    @Test
    default void packages_form_no_circles() {
        slices().matching("org.mediacenter.(**)").should().beFreeOfCycles().check(Room.ownClasses());
    }

    @Test
    default void a_library_that_blocks_stays_with_the_package_that_owns_it() {
        for (Owned owned : Owned.LIBRARIES) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(owned.ownersAsPatterns())
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(owned.library())
                    .allowEmptyShould(true)
                    .check(Room.ownClasses());
        }
    }

    @Test
    default void time_comes_from_an_injected_source() {
        noClasses()
                .that()
                .resideOutsideOfPackages(clockStarters())
                .should()
                .callMethodWhere(Clocks.READ)
                .orShould()
                .callConstructor(Date.class)
                .check(Room.ownClasses());
    }
}
