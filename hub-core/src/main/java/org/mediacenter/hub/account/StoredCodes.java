package org.mediacenter.hub.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// The one-time codes of an account, as they lie in the store with it. The secret must be there as it is, since the
/// hub works out the codes from it; of recovery codes there is only a hash.
///
/// @param secret what codes are made from, once the person has shown a code of it
/// @param offered one that was shown and not confirmed yet
/// @param last the step of the newest code that was used
/// @param recovery hashes of the codes on paper, each good once
record StoredCodes(Optional<String> secret, Optional<String> offered, long last, List<String> recovery) {
    static final StoredCodes NONE = new StoredCodes(Optional.empty(), Optional.empty(), 0, List.of());
    private static final String PURPOSE = "recovery";
    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_BYTES = 10;
    private static final int GROUP = 4;

    StoredCodes {
        recovery = List.copyOf(recovery);
    }

    /// Fresh codes for paper, and what is kept of them.
    record Fresh(StoredCodes codes, List<String> recovery) {
        @Override
        public String toString() {
            return "Fresh[hidden]";
        }
    }

    boolean isOn() {
        return secret.isPresent();
    }

    StoredCodes offering(String fresh) {
        return new StoredCodes(secret, Optional.of(fresh), last, recovery);
    }

    /// What is there after the offered secret was confirmed by a code of it; empty where that is no such code.
    Optional<Fresh> confirmed(String written, String username, Instant now, SecureRandom random) {
        OptionalLong step = offered.map(secret -> OneTimeCodes.stepOf(plain(written), secret, now, 0))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> paper = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] bytes = new byte[RECOVERY_BYTES];
            random.nextBytes(bytes);
            paper.add(Base32.written(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
        }
        List<String> hashes =
                paper.stream().map(code -> hash(plain(code), username)).toList();
        return Optional.of(
                new Fresh(new StoredCodes(offered, Optional.empty(), step.getAsLong(), hashes), List.copyOf(paper)));
    }

    /// What is left after this code was used; empty where it is not good, or no more.
    Optional<StoredCodes> used(String written, String username, Instant now) {
        String code = plain(written);
        if (secret.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong step = OneTimeCodes.stepOf(code, secret.get(), now, last);
        if (step.isPresent()) {
            return Optional.of(new StoredCodes(secret, offered, step.getAsLong(), recovery));
        }
        String hash = hash(code, username);
        List<String> left =
                recovery.stream().filter(kept -> !Token.same(kept, hash)).toList();
        return left.size() < recovery.size()
                ? Optional.of(new StoredCodes(secret, offered, last, left))
                : Optional.empty();
    }

    /// People write codes in groups.
    private static String plain(String written) {
        String plain = written.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return plain.length() > 40 ? "" : plain;
    }

    private static String hash(String code, String username) {
        return Token.hash(PURPOSE, username + ':' + code);
    }

    void into(ObjectNode json) {
        secret.ifPresent(text -> json.put("codeSecret", text).put("codeStep", last));
        offered.ifPresent(text -> json.put("codeOffered", text));
        if (!recovery.isEmpty()) {
            recovery.forEach(json.putArray("recovery")::add);
        }
    }

    static StoredCodes of(ObjectNode json) {
        List<String> recovery = new ArrayList<>();
        json.path("recovery").forEach(hash -> recovery.add(hash.asText()));
        return new StoredCodes(
                Optional.ofNullable(json.get("codeSecret")).map(node -> node.asText()),
                Optional.ofNullable(json.get("codeOffered")).map(node -> node.asText()),
                json.path("codeStep").asLong(),
                recovery);
    }

    @Override
    public String toString() {
        return "StoredCodes[hidden]";
    }
}
