package org.thetaprep.content.itemmodel;

import org.thetaprep.content.item.ItemId;

/**
 * The numbers that an item is drawn by: SplitMix64 (Steele, Lea &amp; Flood 2014, figure 16) from a
 * state that follows from the model's name and the seed, so that the same item comes out on every
 * machine and in every release.
 */
final class Draws {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final long HASH_START = 0xCBF29CE484222325L;
    private static final long HASH_PRIME = 0x100000001B3L;

    private long state;

    Draws(ItemId model, int seed) {
        long hash = HASH_START;
        for (char letter : model.value().toCharArray()) {
            hash = (hash ^ letter) * HASH_PRIME;
        }
        this.state = mixed(hash + GAMMA * (seed + 1L));
    }

    /** A number from 0 to the bound, exclusive; its bias is below the bound divided by 2 to the power of 63. */
    int below(int bound) {
        state += GAMMA;
        return (int) ((mixed(state) >>> 1) % bound);
    }

    private static long mixed(long number) {
        long z = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
