package org.mediacenter.routing.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.place.Level;

/// Reads `departments.yaml`: the levels of places, the departments, and families of offices by template.
///
/// @param levels from the largest to the smallest
/// @param departments by code, in the order of the file, the offices of the families last
/// @param callNames words people call a department by
record DepartmentsFile(
        List<Level> levels,
        Map<DepartmentCode, Department> departments,
        Map<DepartmentCode, List<String>> callNames,
        List<OfficeFamily> families) {
    static final String FILE = "departments.yaml";
    private static final String DIRECTLY = "directly";
    private static final String THROUGH = "through-media-center";

    static DepartmentsFile read(ProfileFolder folder, List<Place> places, Findings findings) {
        Reading reading = new Reading(places, findings);
        YamlFile.read(folder, FILE, findings).ifPresent(reading::file);
        return new DepartmentsFile(reading.levels, reading.departments, reading.callNames, reading.families);
    }

    private static final class Reading {
        private final List<Place> places;
        private final Findings findings;
        private final List<Level> levels = new ArrayList<>();
        private final Map<DepartmentCode, Department> departments = new LinkedHashMap<>();
        private final Map<DepartmentCode, List<String>> callNames = new LinkedHashMap<>();
        private final List<OfficeFamily> families = new ArrayList<>();

        Reading(List<Place> places, Findings findings) {
            this.places = places;
            this.findings = findings;
        }

        void file(YamlFields file) {
            file.mappings("levels").forEach(this::level);
            file.mappings("departments").forEach(this::department);
            file.mappings("families").forEach(this::family);
            file.nothingElse();
            if (departments.isEmpty()) {
                findings.add(FILE, 1, "there is no department", "write at least one under [departments:]");
            }
            unknownLevels();
        }

        private void level(YamlFields entry) {
            levels.add(new Level(entry.text("name"), entry.texts("hints")));
            entry.nothingElse();
        }

        private void department(YamlFields entry) {
            String name = entry.text("name");
            String shortName = entry.optionalText("short").orElse(name);
            List<String> words = entry.texts("words");
            boolean through = throughMediaCenter(entry);
            code(entry, "code", entry.text("code"))
                    .ifPresent(code -> enter(entry, new Department(code, name, shortName, name, through), words));
            entry.nothingElse();
        }

        private boolean throughMediaCenter(YamlFields entry) {
            String answers = entry.optionalText("answers").orElse(DIRECTLY);
            if (!answers.equals(DIRECTLY) && !answers.equals(THROUGH)) {
                findings.add(
                        FILE,
                        entry.line("answers"),
                        "a department does not answer [" + answers + "]",
                        "write [" + DIRECTLY + "] or [" + THROUGH + "]");
            }
            return answers.equals(THROUGH);
        }

        private Optional<DepartmentCode> code(YamlFields entry, String key, String written) {
            try {
                return Optional.of(new DepartmentCode(written));
            } catch (IllegalArgumentException e) {
                findings.add(FILE, entry.line(key), String.valueOf(e.getMessage()), "write a code such as [dlh]");
                return Optional.empty();
            }
        }

        private void enter(YamlFields entry, Department department, List<String> words) {
            if (departments.putIfAbsent(department.code(), department) != null) {
                findings.add(
                        FILE,
                        entry.line("code"),
                        "the department [" + department.code() + "] stands twice",
                        "give one of them another code");
            }
            callNames.put(department.code(), words);
        }

        private void family(YamlFields entry) {
            String name = entry.text("name");
            String level = entry.text("level");
            String shortName = entry.optionalText("short").orElse(name);
            List<String> words = entry.texts("words");
            boolean through = throughMediaCenter(entry);
            OfficeTemplate template = new OfficeTemplate(
                    name, entry.text("office-code"), entry.text("office-name"), entry.text("office-short"), through);
            String familyCode = entry.text("code");
            entry.nothingElse();
            if (levels.stream().noneMatch(known -> known.name().equals(level))) {
                findings.add(FILE, entry.line("level"), "unknown level [" + level + "]", "write a name from [levels:]");
            }
            code(entry, "code", familyCode).ifPresent(code -> {
                enter(entry, new Department(code, name, shortName, name, through), words);
                families.add(new OfficeFamily(code, level, offices(entry, template, level)));
            });
        }

        private Map<String, DepartmentCode> offices(YamlFields entry, OfficeTemplate template, String level) {
            Map<String, DepartmentCode> offices = new LinkedHashMap<>();
            for (Place place : places) {
                if (place.level().equals(level)) {
                    code(entry, "office-code", template.code(place)).ifPresent(code -> {
                        enter(entry, template.office(code, place, places), List.of());
                        offices.put(place.code(), code);
                    });
                }
            }
            return offices;
        }

        private void unknownLevels() {
            places.stream()
                    .map(Place::level)
                    .distinct()
                    .filter(level ->
                            levels.stream().noneMatch(known -> known.name().equals(level)))
                    .forEach(level -> findings.add(
                            FILE, 1, "places.tsv has places of the level [" + level + "]", "name it under [levels:]"));
        }
    }
}
