package org.thetaprep.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** One thread that waits for instants and for replies of many connections; everything it calls runs in that thread. */
public final class EventLoop {

    private static final int BUFFER = 1 << 18;

    private final InetSocketAddress server;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final PriorityQueue<Timed> timers = new PriorityQueue<>(Comparator.comparingLong(Timed::nanos));

    private record Timed(long nanos, Runnable work) {}

    /** @param server where all connections go */
    public EventLoop(InetSocketAddress server) {
        this.server = server;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress server() {
        return server;
    }

    Selector selector() {
        return selector;
    }

    /** A buffer for what is read next; its content is taken before the next read. */
    ByteBuffer buffer() {
        return buffer.clear();
    }

    /** Does something at an instant of {@link System#nanoTime}, or as soon after as the thread is free. */
    public void at(long nanos, Runnable work) {
        timers.add(new Timed(nanos, work));
    }

    /** Runs until something is so. */
    public void runUntil(BooleanSupplier done) {
        try {
            while (!done.getAsBoolean()) {
                long now = System.nanoTime();
                while (!timers.isEmpty() && timers.peek().nanos() <= now) {
                    timers.poll().work().run();
                }
                long wait = timers.isEmpty() ? 100 : (timers.peek().nanos() - System.nanoTime()) / 1_000_000;
                selector.select(EventLoop::ready, Math.max(1, Math.min(100, wait)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ready(SelectionKey key) {
        ((Connection) key.attachment()).ready();
    }
}
