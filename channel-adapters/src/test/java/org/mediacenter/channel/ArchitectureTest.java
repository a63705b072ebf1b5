package org.mediacenter.channel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mediacenter.architecture.Room;
import org.mediacenter.architecture.RoomRules;
import org.mediacenter.architecture.SourceRules;

class ArchitectureTest implements RoomRules, SourceRules {
    private static final String SPI = "org.mediacenter.hub.channel";
    /// What a telephone number is, for every module; pure.
    private static final String TELEPHONE_NUMBERS = "org.mediacenter.hub.telephone";

    /// What every adapter may use, and then the protocols' own libraries.
    private static final String[] LIBRARIES = {
        "java..",
        "javax..",
        "io.vertx..",
        "com.fasterxml.jackson.core..",
        "org.slf4j..",
        "org.jspecify..",
        "org.jsmpp..",
        "twitter4j..",
        "jakarta.mail..",
        "jakarta.activation..",
        "org.eclipse.angus..",
        "org.jsoup..",
        "com.restfb..",
        "org.apache.commons.csv.."
    };

    @Override
    public Room room() {
        return Room.CHANNEL;
    }

    /// The bridge to Twitter4J's signing.
    @Override
    public String[] guestRooms() {
        return new String[] {"twitter4j.."};
    }

    @Test
    void adapters_see_of_the_hub_only_the_spi_and_the_words_it_is_spoken_in() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("org.mediacenter.channel..", SPI, TELEPHONE_NUMBERS)
                        .or(wordsOfTheSpi())
                        .or(resideInAnyPackage(LIBRARIES)))
                .check(Room.ownClasses());
    }

    @Test
    void no_adapter_knows_another() {
        slices().matching("org.mediacenter.channel.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        resideInAnyPackage("org.mediacenter.channel.common", "org.mediacenter.channel.meta"))
                .check(Room.ownClasses());
    }

    /// Types of the hub that the SPI itself names, such as the complaint's number.
    private static DescribedPredicate<JavaClass> wordsOfTheSpi() {
        Set<String> words = new ClassFileImporter()
                .importPackages(SPI).stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getName)
                        .filter(name -> name.startsWith("org.mediacenter."))
                        .collect(Collectors.toSet());
        return DescribedPredicate.describe("words of the SPI", type -> words.contains(type.getName()));
    }
}
