package org.mediacenter.routing.learn;

import de.bwaldvogel.liblinear.FeatureNode;

/// The features liblinear is given: one object for all texts that have a term with nearly the same
/// weight, which makes the texts of a city a fifth of the size. For one thread.
final class Features {
    private static final int FIRST_ROOM = 1 << 16;
    /// Weights are kept to two parts in a hundred.
    private static final double STEPS = 25;

    private FeatureNode[] nodes = new FeatureNode[FIRST_ROOM];
    private int size;

    FeatureNode of(int index, float weight) {
        double value = Math.exp(Math.round(Math.log(weight) * STEPS) / STEPS);
        int slot = slot(nodes, index, value);
        if (nodes[slot] == null) {
            if (size * 2 > nodes.length) {
                grow();
                slot = slot(nodes, index, value);
            }
            nodes[slot] = new FeatureNode(index, value);
            size++;
        }
        return nodes[slot];
    }

    private static int slot(FeatureNode[] nodes, int index, double value) {
        int mask = nodes.length - 1;
        long mixed = (31L * index + Double.hashCode(value)) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (nodes[slot] != null && (nodes[slot].index != index || nodes[slot].value != value)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        FeatureNode[] more = new FeatureNode[nodes.length * 2];
        for (FeatureNode node : nodes) {
            if (node != null) {
                more[slot(more, node.index, node.value)] = node;
            }
        }
        nodes = more;
    }
}
