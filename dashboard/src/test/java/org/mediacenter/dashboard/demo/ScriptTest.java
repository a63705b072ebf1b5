package org.mediacenter.dashboard.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mediacenter.dashboard.demo.Happening.By;
import org.mediacenter.routing.profile.ProfileFolder;

class ScriptTest {
    private static final int SINGLE_SMS = 160;

    @Test
    void the_shipped_day_is_lively() throws IOException {
        Script script = shipped();

        assertThat(script.day()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(script.day()).extracting(Happening::by).contains(By.values());
        assertThat(script.day())
                .extracting(Happening::sort)
                .contains("polite", "angry", "slang", "javanese", "madurese", "emoji", "short", "long", "two-part")
                .contains("empty", "duplicate", "follow-up", "wrong-addressee", "danger", "about-official")
                .contains("confidential", "appreciation", "question", "suggestion", "spam");
    }

    @Test
    void the_day_goes_forward() throws IOException {
        assertThat(shipped().day()).extracting(Happening::minute).isSorted();
    }

    @Test
    void nobody_in_it_has_a_real_number() throws IOException {
        assertThat(shipped().day())
                .extracting(Happening::phone)
                .allMatch(phone -> phone.isEmpty() || phone.get().matches("0800-000-\\d{4}"));
        assertThat(shipped().day())
                .extracting(Happening::email)
                .allMatch(email -> email.isEmpty() || email.get().endsWith(".example"));
    }

    @Test
    void what_is_called_two_part_does_not_fit_one_sms_and_the_rest_does() throws IOException {
        assertThat(shipped().day())
                .filteredOn(happening -> happening.by() == By.SMS)
                .filteredOn(happening -> !happening.sort().equals("emoji"))
                .allMatch(happening ->
                        happening.sort().equals("two-part") == happening.text().length() > SINGLE_SMS);
    }

    @Test
    void a_duplicate_says_the_same_as_one_before() throws IOException {
        Script script = shipped();

        assertThat(script.day())
                .filteredOn(happening -> happening.sort().equals("duplicate"))
                .isNotEmpty()
                .allMatch(again -> script.day().stream()
                        .takeWhile(happening -> !happening.equals(again))
                        .anyMatch(first -> first.text().equals(again.text())
                                && first.phone().equals(again.phone())));
    }

    @Test
    void an_officer_answers_what_was_asked() throws IOException {
        Answers answers = shipped().answers();

        assertThat(answers.answerTo("normal dishub.pju", "mati total").end()).startsWith("Lampu sudah diganti");
        assertThat(answers.answerTo("emergency dishub.pju", "nyetrum").interim())
                .contains("112");
        assertThat(answers.answerTo("normal", "PJU mati jl asem rowo").end()).startsWith("Lampu sudah diganti");
        assertThat(answers.answerTo("normal", "hewan ternak").about()).isEmpty();
        assertThat(answers.referralFor("listrik padam")).contains("PLN");
        assertThat(Answers.any(answers.questions(), new Random(1))).endsWith("?");
    }

    @Test
    void a_referral_is_known_as_one() throws IOException {
        Answers answers = shipped().answers();

        assertThat(answers.isReferral(answers.referralFor("token PLN").replace("{number}", "K7H-M3X-RTY")))
                .isTrue();
        assertThat(answers.isReferral(answers.answers().getFirst().end())).isFalse();
    }

    @Test
    void every_text_for_citizens_fits_two_sms() throws IOException {
        Answers answers = shipped().answers();

        assertThat(answers.answers())
                .allMatch(answer ->
                        answer.interim().length() < 270 && answer.end().length() < 270);
        assertThat(answers.referrals()).allMatch(referral -> referral.text().length() < 270);
    }

    @Test
    void who_is_on_duty_works_for_the_department_the_coordinator_leads() throws IOException {
        Roster roster = shipped().roster();
        Roster.Team team = roster.team();
        String head = team.duties().getFirst().officer();
        Optional<String> department = roster.logins().stream()
                .filter(person -> person.username().equals(head))
                .findFirst()
                .flatMap(Roster.Person::department);

        assertThat(department).isPresent().isEqualTo(team.colleague().department());
        assertThat(Stream.concat(roster.logins().stream(), roster.staff().stream())
                        .filter(person -> person.department().equals(department))
                        .map(Roster.Person::username))
                .containsAll(team.duties().stream()
                        .map(Roster.Duty::officer)
                        .filter(officer -> !officer.equals(team.colleague().username()))
                        .toList());
    }

    @Test
    void a_profile_without_a_script_is_named() {
        assertThatThrownBy(() -> Script.of("nowhere"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void nothing_is_half_filled_in() throws IOException {
        assertThat(shipped().day())
                .filteredOn(happening -> happening.by() == By.SMS)
                .allMatch(happening -> happening.phone().isPresent());
        assertThat(shipped().day()).extracting(Happening::key).anyMatch(Optional::isPresent);
    }

    private static Script shipped() throws IOException {
        return Script.of(ProfileFolder.shippedDefault());
    }
}
