package org.thetaprep.runner.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.fixture.Patience;

class LongWorkTest {

    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final LongWork longWork = new LongWork(1, 1);
    private final WebServer server = WebServer.start(
            Listening.onLoopback(0),
            new Pages(Assets.load("assets", "org/thetaprep/report/page")),
            List.of(this::register),
            () -> "an id",
            RequestObserver.NONE);
    private final HttpClient client = HttpClient.newHttpClient();

    private void register(RoutesConfig routes) {
        routes.get("/long", longWork.of(ctx -> {
            begun.incrementAndGet();
            released.await();
            ctx.result("done by " + Thread.currentThread().getName());
        }));
        routes.get("/missing", longWork.of(ctx -> {
            throw new NotFound();
        }));
        routes.get("/short", ctx -> ctx.result("short"));
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.close();
        longWork.close();
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(), BodyHandlers.ofString());
    }

    @Test
    void it_is_answered_by_a_thread_of_its_own_with_the_headers_of_any_answer() {
        released.countDown();
        HttpResponse<String> answer = ask("/long").join();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("done by long-work");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("an id");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void while_it_waits_others_are_answered() {
        CompletableFuture<HttpResponse<String>> first = ask("/long");
        Patience.until(begun::get, count -> count == 1);
        CompletableFuture<HttpResponse<String>> second = ask("/long");

        assertThat(ask("/short").join().body()).isEqualTo("short");
        assertThat(begun).hasValue(1);
        released.countDown();
        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(second.join().statusCode()).isEqualTo(200);
    }

    @Test
    void what_goes_wrong_there_is_answered_as_anywhere() {
        assertThat(ask("/missing").join().statusCode()).isEqualTo(404);
    }

    @Test
    void where_too_many_wait_the_next_is_asked_to_come_again() {
        List<CompletableFuture<HttpResponse<String>>> asked = List.of(ask("/long"), ask("/long"), ask("/long"));
        HttpResponse<?> refused = (HttpResponse<?>) CompletableFuture.anyOf(
                        asked.toArray(CompletableFuture<?>[]::new))
                .join();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        released.countDown();
        assertThat(asked.stream().map(each -> each.join().statusCode())).containsExactlyInAnyOrder(200, 200, 503);
    }
}
