package org.mediacenter.channel.website;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Problem;
import org.mediacenter.channel.common.Problem.FieldProblem;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.website.Reading.Faulty;
import org.mediacenter.channel.website.Reading.Filled;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.TopicCode;

/// Gathers the fields of one complaint with everything that is wrong with them. Not thread-safe.
final class Fields {
    /// Possessive, so that no input makes them slow.
    private static final Pattern PHONE = Pattern.compile("\\+?+(?:[ ().\\-/]{0,4}+[0-9]){5,20}+[ ().\\-/]{0,4}+");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}+@[^@\\s]{1,189}+");
    private static final int MOST_PROBLEMS = 50;
    private static final int MOST_NAME = 60;

    private final Map<Field, String> words = new EnumMap<>(Field.class);
    private final Map<Field, Double> numbers = new EnumMap<>(Field.class);
    private final Map<Field, Boolean> choices = new EnumMap<>(Field.class);
    private final List<FieldProblem> problems = new ArrayList<>();

    void words(Field field, String value) {
        String clean = field == Field.TEXT ? Words.clean(value).strip() : Words.line(value);
        if (clean.length() > field.most) {
            wrong(field, "too-long", "at most " + field.most + " characters, not " + clean.length());
        } else if (!InboundMessage.saysNothing(clean)) {
            words.put(field, clean);
        }
    }

    void number(Field field, double value) {
        if (!(Math.abs(value) <= field.most)) {
            wrong(field, "out-of-range", "from -" + field.most + " to " + field.most);
        } else {
            numbers.put(field, value);
        }
    }

    void choice(Field field, boolean value) {
        choices.put(field, value);
    }

    void wrong(Field field, String code, String detail) {
        wrong(field.key, code, detail);
    }

    void wrong(String field, String code, String detail) {
        if (problems.size() < MOST_PROBLEMS) {
            String name = Words.line(field);
            problems.add(new FieldProblem(name.substring(0, Math.min(name.length(), MOST_NAME)), code, detail));
        }
    }

    Reading reading() {
        checkText();
        checkForm(Field.PHONE, PHONE, "not-a-phone-number", "5 to 20 digits, with + ( ) . - / and spaces where wanted");
        checkForm(Field.EMAIL, EMAIL, "not-an-email-address", "something@somewhere");
        Optional<GeoPoint> point = point();
        Optional<TopicCode> topic = topic();
        if (!problems.isEmpty()) {
            return new Faulty(
                    new Problem(422, "fields", "Some fields are wrong", "nothing was filed; see errors", problems));
        }
        return new Filled(new WebsiteComplaint(
                words.getOrDefault(Field.TEXT, ""),
                optional(Field.NAME),
                optional(Field.PHONE),
                optional(Field.EMAIL),
                optional(Field.ADDRESS),
                point,
                choices.getOrDefault(Field.ANONYMOUS, false),
                choices.getOrDefault(Field.CONFIDENTIAL, false),
                topic));
    }

    private void checkText() {
        if (!words.containsKey(Field.TEXT) && noneFor(Field.TEXT)) {
            wrong(Field.TEXT, "required", "say what the matter is");
        }
    }

    private void checkForm(Field field, Pattern form, String code, String rule) {
        @Nullable String value = words.get(field);
        if (value != null && !form.matcher(value).matches()) {
            wrong(field, code, rule);
        }
    }

    private Optional<GeoPoint> point() {
        @Nullable Double latitude = numbers.get(Field.LATITUDE);
        @Nullable Double longitude = numbers.get(Field.LONGITUDE);
        if (latitude != null && longitude != null) {
            return Optional.of(new GeoPoint(latitude, longitude));
        }
        if (latitude != null && noneFor(Field.LONGITUDE)) {
            wrong(Field.LONGITUDE, "required", "latitude and longitude go together");
        }
        if (longitude != null && noneFor(Field.LATITUDE)) {
            wrong(Field.LATITUDE, "required", "latitude and longitude go together");
        }
        return Optional.empty();
    }

    private Optional<TopicCode> topic() {
        try {
            return optional(Field.TOPIC).map(TopicCode::new);
        } catch (IllegalArgumentException _) {
            wrong(Field.TOPIC, "not-a-topic", "a topic code is department.slug in lower case");
            return Optional.empty();
        }
    }

    private Optional<String> optional(Field field) {
        return Optional.ofNullable(words.get(field));
    }

    private boolean noneFor(Field field) {
        return problems.stream().noneMatch(problem -> problem.field().equals(field.key));
    }
}
