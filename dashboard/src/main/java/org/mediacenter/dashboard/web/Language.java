package org.mediacenter.dashboard.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// A language the screens speak.
public enum Language {
    INDONESIAN("id"),
    ENGLISH("en"),
    /// On citizens' pages; staff read Indonesian instead.
    JAVANESE("jv");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// The code in addresses and in `lang` attributes.
    public String code() {
        return code;
    }

    /// The one staff pages speak to who chose this one.
    public Language ofStaff() {
        return this == JAVANESE ? INDONESIAN : this;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    /// The language of a code.
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /// The one a browser likes best, of those we speak; from the `Accept-Language` header.
    public static Optional<Language> accepted(String header) {
        if (header.length() > 500) {
            return Optional.empty();
        }
        return Arrays.stream(header.split(",", -1))
                .map(Liked::of)
                .filter(liked -> liked.quality > 0 && of(liked.code).isPresent())
                .max(Comparator.comparingDouble(Liked::quality))
                .flatMap(liked -> of(liked.code));
    }

    private record Liked(String code, double quality) {
        static Liked of(String item) {
            String[] parts = item.strip().split(";", -1);
            String tag = parts[0].strip().toLowerCase(Locale.ROOT);
            String primary = tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag;
            String weight = parts.length > 1 ? parts[1].strip() : "q=1";
            boolean number = weight.matches("q=[01](\\.\\d{0,3})?");
            return new Liked(primary, number ? Double.parseDouble(weight.substring(2)) : 0);
        }
    }
}
