package org.mediacenter.hub.account;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One-time codes by time, as every authenticator application makes them: RFC 6238 with SHA-1, six digits, thirty
/// seconds. Pure; a secret is written in [Base32].
final class OneTimeCodes {
    private static final String ALGORITHM = "HmacSHA1";
    private static final int SECRET_BYTES = 20;
    private static final long SECONDS = 30;
    /// RFC 6238, section 5.2: one step either way, for clocks that differ and people who type slowly.
    private static final int STEPS_AROUND = 1;

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private OneTimeCodes() {}

    /// 160 bits, as RFC 4226 recommends.
    static String secret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base32.written(bytes);
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /// The step a code is of, where it is good now; a code is good once, so none up to `last` is.
    static OptionalLong stepOf(String code, String secret, Instant now, long last) {
        byte[] key = Base32.read(secret);
        long around = step(now);
        return LongStream.rangeClosed(around - STEPS_AROUND, around + STEPS_AROUND)
                .filter(step -> Token.same(code(key, step, 6), code))
                .filter(step -> step > last)
                .findFirst();
    }

    /// The code of one step: RFC 4226, section 5.3.
    static String code(byte[] key, long step, int digits) {
        byte[] message = new byte[Long.BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            message[i] = (byte) (step >> (Long.SIZE - Byte.SIZE * (i + 1)));
        }
        byte[] hash = hash(key, message);
        int offset = hash[hash.length - 1] & 15;
        int number = ((hash[offset] & 127) << 24)
                | ((hash[offset + 1] & 255) << 16)
                | ((hash[offset + 2] & 255) << 8)
                | (hash[offset + 3] & 255);
        String text = Integer.toString(number % POWERS[digits]);
        return "0".repeat(digits - text.length()) + text;
    }

    private static byte[] hash(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
