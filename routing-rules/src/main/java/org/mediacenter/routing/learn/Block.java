package org.mediacenter.routing.learn;

/// The ways a text is cut into terms. Each way is brought to the same length before its weight
/// counts, so that a long text's pieces do not drown its words.
enum Block {
    /// Analysed words and pairs of them.
    WORDS(0, 1),
    /// Three to five letters in a row of a word as written: what is left of it when it is misspelt.
    PIECES(1, 1),
    /// The first sentence again: people say first what it is about.
    OPENING(2, 0.5),
    /// What the city's profile says about the text.
    PROFILE(3, 0.25);

    static final int COUNT = values().length;

    private final int code;
    private final double weight;

    Block(int code, double weight) {
        this.code = code;
        this.weight = weight;
    }

    /// From 0 on; stands in the keys of terms.
    int code() {
        return code;
    }

    /// The weights by code.
    static double[] weights() {
        double[] weights = new double[COUNT];
        for (Block block : values()) {
            weights[block.code] = block.weight;
        }
        return weights;
    }
}
