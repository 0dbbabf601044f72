package org.thetaprep.content.item;

/** Numbers of ways to respond, exact for the small counts of an item. */
final class Counting {

    private Counting() {}

    /** Ways to select k out of n without order: n! / (k! (n−k)!). */
    static long selections(int n, int k) {
        return arrangements(n, k) / arrangements(k, k);
    }

    /** Ways to select k out of n in order: n! / (n−k)!. */
    static long arrangements(int n, int k) {
        long ways = 1;
        for (int i = 0; i < k; i++) {
            ways *= n - i;
        }
        return ways;
    }
}
