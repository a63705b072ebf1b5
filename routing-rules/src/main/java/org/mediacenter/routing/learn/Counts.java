package org.mediacenter.routing.learn;

import java.util.Arrays;

/// In how many texts each term stands. For one thread.
final class Counts {
    private static final int FIRST_ROOM = 1 << 16;

    private long[] keys = new long[FIRST_ROOM];
    private int[] counts = new int[FIRST_ROOM];
    private int[] lastText = new int[FIRST_ROOM];
    private int used;
    private int text;

    /// Hears of each term.
    interface Visitor {
        /// One term.
        ///
        /// @param number counted up from 0 in the order of the visits
        void visit(long key, int count, int number);
    }

    void add(Terms terms) {
        text++;
        for (int i = 0; i < terms.size(); i++) {
            count(terms.key(i));
        }
    }

    private void count(long key) {
        if (used * 2 > keys.length) {
            grow();
        }
        int slot = slot(keys, counts, key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            used++;
        }
        if (lastText[slot] != text) {
            lastText[slot] = text;
            counts[slot]++;
        }
    }

    private void grow() {
        int room = keys.length * 2;
        long[] moreKeys = new long[room];
        int[] moreCounts = new int[room];
        int[] moreLast = new int[room];
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] > 0) {
                int slot = slot(moreKeys, moreCounts, keys[i]);
                moreKeys[slot] = keys[i];
                moreCounts[slot] = counts[i];
                moreLast[slot] = lastText[i];
            }
        }
        keys = moreKeys;
        counts = moreCounts;
        lastText = moreLast;
    }

    private static int slot(long[] keys, int[] counts, long key) {
        int mask = keys.length - 1;
        int slot = spread(key) & mask;
        while (counts[slot] > 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /// How many terms stand in at least so many texts.
    int atLeast(int least) {
        return (int) Arrays.stream(counts).filter(count -> count >= least).count();
    }

    void each(int least, Visitor visitor) {
        int number = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] >= least) {
                visitor.visit(keys[i], counts[i], number++);
            }
        }
    }

    static int spread(long key) {
        long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    /// A power of two, at least twice as many slots as terms.
    static int room(int terms) {
        return Integer.highestOneBit(Math.max(16, terms) * 2 - 1) * 2;
    }
}
