package org.thetaprep.runner.cli;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/**
 * The signals by which a process is asked to stop. They are caught, so that the program ends by itself once it has
 * finished, with the exit code of its own choosing; on a Java machine that does not let them be caught, a hook at its end
 * waits for the program.
 */
final class TerminationSignal {

    private static final String[] NAMES = {"TERM", "INT"};

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    /** Catches the signals from now on. */
    TerminationSignal() {
        try {
            catchAll();
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::waitForProgram, "shutdown"));
        }
    }

    /** The class is the JDK's own but is in none of the packages that a compiler accepts without a warning. */
    private void catchAll() throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object catching =
                Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                    asked.countDown();
                    return null;
                });
        for (String name : NAMES) {
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), catching);
        }
    }

    private void waitForProgram() {
        asked.countDown();
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns once the process was asked to stop. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** The program has finished. */
    void finished() {
        finished.countDown();
    }
}
