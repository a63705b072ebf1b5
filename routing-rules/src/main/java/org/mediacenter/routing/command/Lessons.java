package org.mediacenter.routing.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.decide.LearningRouter;
import org.mediacenter.routing.decide.Taught;
import org.mediacenter.routing.learn.Example;
import org.mediacenter.routing.profile.RoutingProfile;

/// What a file of labels and texts teaches about departments. A label is a department's code, name or short name; one
/// the profile
/// does not have becomes a department of its own, so that any city's file can be learnt.
///
/// @param profile the profile with those departments added
record Lessons(RoutingProfile profile, List<Taught> taught) {
    private static final int LONGEST_CODE = 30;

    static Lessons of(RoutingProfile profile, List<Example> examples) {
        Map<String, DepartmentCode> codes = new LinkedHashMap<>();
        profile.departments().forEach((code, department) -> {
            codes.put(code.value(), code);
            codes.putIfAbsent(department.name(), code);
            codes.putIfAbsent(department.shortName(), code);
        });
        List<Department> added = new ArrayList<>();
        List<Taught> taught = new ArrayList<>();
        for (Example example : examples) {
            DepartmentCode code = codes.computeIfAbsent(example.label(), label -> {
                Department department = department(label, added.size());
                added.add(department);
                return department.code();
            });
            taught.add(new Taught(ComplaintText.of(example.text()), code, Optional.empty(), false));
        }
        return new Lessons(profile.withDepartments(added), taught);
    }

    /// The number keeps apart what letters do not.
    private static Department department(String label, int number) {
        String letters = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String start = letters.substring(0, Math.min(LONGEST_CODE, letters.length()));
        return new Department(new DepartmentCode("x-" + number + "-" + start), label, label, label);
    }

    /// A router that learnt all of it.
    LearningRouter router() {
        LearningRouter router = new LearningRouter(profile);
        List<String> numbers = new ArrayList<>();
        for (Taught one : taught) {
            numbers.add("line-" + (numbers.size() + 1));
            router.learn(numbers.getLast(), one);
        }
        router.serve(router.train(numbers));
        return router;
    }
}
