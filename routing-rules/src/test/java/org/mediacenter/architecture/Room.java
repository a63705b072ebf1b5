package org.mediacenter.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;

/// The four modules, from the floor up: each may use the rooms before it, never those after.
public enum Room {
    ROUTING("routing"),
    HUB("hub"),
    CHANNEL("channel"),
    DASHBOARD("dashboard");

    private final String name;

    Room(String name) {
        this.name = name;
    }

    /// The main classes of the module whose tests run.
    public static JavaClasses ownClasses() {
        return OnceRead.CLASSES;
    }

    /// The folder of the module whose tests run.
    static Path module() {
        return Path.of(System.getProperty("basedir", "."));
    }

    /// The pattern of this room's packages.
    String packages() {
        return "org.mediacenter." + name + "..";
    }

    /// The patterns of the packages it must not know.
    String[] packagesAbove() {
        return Arrays.stream(values())
                .filter(room -> room.compareTo(this) > 0)
                .map(Room::packages)
                .toArray(String[]::new);
    }

    /// Reading takes seconds, and no rule changes what was read.
    private static final class OnceRead {
        static final JavaClasses CLASSES = new ClassFileImporter().importPath(module().resolve("target/classes"));
    }
}
