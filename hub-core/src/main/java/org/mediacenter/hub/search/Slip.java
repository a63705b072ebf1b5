package org.mediacenter.hub.search;

/// One typing error as the index forgives it: after the first letter one is missing, too many, another, or has
/// changed places with its neighbour.
final class Slip {
    private Slip() {}

    static boolean isBetween(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || other.isEmpty() || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String left = one.substring(same);
        String right = other.substring(same);
        return left.length() == right.length()
                ? left.isEmpty() || tail(left, 1).equals(tail(right, 1)) || isSwapped(left, right)
                : left.equals(tail(right, 1)) || tail(left, 1).equals(right);
    }

    private static boolean isSwapped(String left, String right) {
        return left.length() >= 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && tail(left, 2).equals(tail(right, 2));
    }

    private static String tail(String text, int from) {
        return text.length() < from ? "" : text.substring(from);
    }
}
