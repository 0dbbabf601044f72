package org.thetaprep.runner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The program, with a thread beside it that takes all memory as soon as a byte comes by standard input. */
final class WithoutMemory {

    private static final int PIECE = 100_000;

    private WithoutMemory() {}

    /**
     * Runs the command line.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        Thread taker = new Thread(WithoutMemory::takeAll, "taker");
        taker.setDaemon(true);
        taker.start();
        Main.main(args);
    }

    private static void takeAll() {
        List<byte[]> taken = new ArrayList<>();
        try {
            for (int sign = System.in.read(); sign >= 0; taken.add(new byte[PIECE])) {
                Thread.yield();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
