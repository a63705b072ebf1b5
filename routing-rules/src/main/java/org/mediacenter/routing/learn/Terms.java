package org.mediacenter.routing.learn;

import java.util.Arrays;
import java.util.List;
import org.mediacenter.routing.text.Word;

/// What was read in one text: its terms in their order, each with the stretch of the text it was
/// read from. For one thread.
public final class Terms {
    private static final int FIRST_ROOM = 512;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final List<Word> words;
    private final List<Scored> known;
    private long[] keys = new long[FIRST_ROOM];
    private byte[] blocks = new byte[FIRST_ROOM];
    private int[] from = new int[FIRST_ROOM];
    private int[] to = new int[FIRST_ROOM];
    private int size;

    Terms(List<Word> words, List<Scored> known) {
        this.words = words;
        this.known = known;
    }

    List<Word> words() {
        return words;
    }

    /// What was known about the text before anything was learnt.
    List<Scored> known() {
        return known;
    }

    /// The beginning of a term's key.
    static long begin(Block block) {
        return more(OFFSET, (char) block.code());
    }

    /// The key of a term that goes on with a letter (FNV-1a, 64 bits).
    static long more(long key, char letter) {
        return (key ^ letter) * PRIME;
    }

    static long more(long key, CharSequence letters) {
        long longer = key;
        for (int i = 0; i < letters.length(); i++) {
            longer = more(longer, letters.charAt(i));
        }
        return longer;
    }

    /// One more term.
    ///
    /// @param start first UTF-16 character in the text, -1 where the term stands nowhere
    /// @param end one past the last
    void add(Block block, long key, int start, int end) {
        if (size == keys.length) {
            grow();
        }
        keys[size] = key;
        blocks[size] = (byte) block.code();
        from[size] = start;
        to[size] = end;
        size++;
    }

    private void grow() {
        int room = keys.length * 2;
        keys = Arrays.copyOf(keys, room);
        blocks = Arrays.copyOf(blocks, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
    }

    int size() {
        return size;
    }

    long key(int at) {
        return keys[at];
    }

    int block(int at) {
        return blocks[at];
    }

    int from(int at) {
        return from[at];
    }

    int to(int at) {
        return to[at];
    }
}
