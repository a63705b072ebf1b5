package org.mediacenter.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.junit.jupiter.api.Test;
import org.mediacenter.architecture.Room;

/// Routing is the floor of the house: it runs with no hub, no web server and no store.
class FloorTest {
    @Test
    void routing_needs_nothing_but_text_tools() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.mediacenter.routing..",
                        "java..",
                        "org.apache.lucene..",
                        "org.apache.commons.csv..",
                        "de.bwaldvogel.liblinear..",
                        "com.fasterxml.jackson..",
                        "org.yaml.snakeyaml..",
                        "org.jspecify..",
                        "picocli..")
                .check(Room.ownClasses());
    }
}
