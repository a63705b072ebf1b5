package org.mediacenter.routing.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What a finger in a hurry does to a word of three letters and more, anywhere in it; some leave
/// some words as they are.
enum Slip {
    SWAPPED {
        @Override
        String of(String word, Random random) {
            int at = random.nextInt(word.length() - 1);
            return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        }
    },
    DOUBLED {
        @Override
        String of(String word, Random random) {
            int at = random.nextInt(word.length());
            return word.substring(0, at) + word.charAt(at) + word.substring(at);
        }
    },
    DROPPED {
        @Override
        String of(String word, Random random) {
            int at = random.nextInt(word.length());
            return word.substring(0, at) + word.substring(at + 1);
        }
    },
    NEIGHBOUR {
        @Override
        String of(String word, Random random) {
            int at = random.nextInt(word.length());
            return word.substring(0, at) + beside(word.charAt(at), random) + word.substring(at + 1);
        }
    },
    VOWELS_LEFT_OUT {
        @Override
        String of(String word, Random random) {
            return word.charAt(0) + word.substring(1).replaceAll("[aeiouAEIOU]", "");
        }
    },
    DIGITS {
        @Override
        String of(String word, Random random) {
            String[] pair =
                    LIKE_LETTERS.get(random.nextInt(LIKE_LETTERS.size())).split("=", -1);
            return word.replaceAll("(?i)" + pair[0], pair[1]);
        }
    };

    private static final List<String> LIKE_LETTERS = List.of("a=4", "i=1", "e=3", "o=0", "s=5", "g=9", "b=8", "t=7");
    private static final List<String> KEYBOARD = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    abstract String of(String word, Random random);

    /// The key to the left or right, in the letter's own case.
    private static char beside(char letter, Random random) {
        char small = Character.toLowerCase(letter);
        for (String row : KEYBOARD) {
            int at = row.indexOf(small);
            if (at >= 0) {
                int next = at == 0 ? 1 : at == row.length() - 1 ? at - 1 : at + (random.nextBoolean() ? 1 : -1);
                String key = row.substring(next, next + 1);
                return (letter == small ? key : key.toUpperCase(Locale.ROOT)).charAt(0);
            }
        }
        return letter;
    }
}
