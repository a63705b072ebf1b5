package org.mediacenter.routing.learn;

import java.util.Arrays;

/// Numbers the keys of terms in the order they are met. Open addressing; reading is thread-safe
/// once all are in.
final class KeyTable {
    private static final int FIRST_ROOM = 1 << 16;

    private long[] keys = new long[FIRST_ROOM];
    private int[] numbers = unused(FIRST_ROOM);
    private int size;

    /// The number of a key, a new one where it was not met before.
    int add(long key) {
        int slot = slot(key);
        if (numbers[slot] < 0) {
            if (size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    /// The number of a key, -1 where it was never met.
    int find(long key) {
        return numbers[slot(key)];
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = spread(key) & mask;
        while (numbers[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int spread(long key) {
        long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    private void grow() {
        long[] before = keys;
        int[] given = numbers;
        keys = new long[before.length * 2];
        numbers = unused(keys.length);
        for (int i = 0; i < before.length; i++) {
            if (given[i] >= 0) {
                int slot = slot(before[i]);
                keys[slot] = before[i];
                numbers[slot] = given[i];
            }
        }
    }

    private static int[] unused(int room) {
        int[] numbers = new int[room];
        Arrays.fill(numbers, -1);
        return numbers;
    }
}
