package org.thetaprep.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * One connection that is kept, as a browser keeps it: one request after another, opened again where the server let it
 * go in between. A request that met a connection which the server had let go is sent once more, as browsers do.
 */
public final class Connection {

    private final EventLoop loop;
    private final Deque<Exchange> waiting = new ArrayDeque<>();
    private SocketChannel channel;
    private SelectionKey key;
    private Exchange current;
    private ByteBuffer unsent;
    private byte[] received = {};
    private int length;
    private boolean fresh;

    private record Exchange(byte[] request, Consumer<Reply> then) {}

    /** @param loop whose thread serves it */
    public Connection(EventLoop loop) {
        this.loop = loop;
    }

    /** Sends a request once those before it are answered. */
    public void send(String request, Consumer<Reply> then) {
        waiting.add(new Exchange(request.getBytes(StandardCharsets.UTF_8), then));
        if (current == null) {
            next();
        }
    }

    private void next() {
        current = waiting.poll();
        if (current != null) {
            start();
        }
    }

    private void start() {
        unsent = ByteBuffer.wrap(current.request());
        length = 0;
        try {
            fresh = channel == null;
            if (fresh) {
                channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                boolean connected = channel.connect(loop.server());
                key = channel.register(
                        loop.selector(), connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
                if (!connected) {
                    return;
                }
            }
            write();
        } catch (IOException e) {
            broken();
        }
    }

    void ready() {
        try {
            if (key.isValid() && key.isConnectable()) {
                channel.finishConnect();
                write();
            } else if (key.isValid() && key.isWritable()) {
                write();
            }
            if (key.isValid() && key.isReadable()) {
                read();
            }
        } catch (IOException e) {
            broken();
        }
    }

    private void write() throws IOException {
        channel.write(unsent);
        key.interestOps(unsent.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private void read() throws IOException {
        ByteBuffer buffer = loop.buffer();
        int count = channel.read(buffer);
        if (count < 0) {
            broken();
            return;
        }
        buffer.flip();
        if (received.length < length + count) {
            received = Arrays.copyOf(received, Math.max(1024, 2 * (length + count)));
        }
        buffer.get(received, length, count);
        length += count;
        Reply reply = complete();
        if (reply != null) {
            received = new byte[0];
            answered(reply);
        }
    }

    private void answered(Reply reply) {
        Exchange done = current;
        current = null;
        if (reply.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            drop();
        }
        done.then().accept(reply);
        if (current == null) {
            next();
        }
    }

    private void broken() {
        drop();
        if (current == null) {
            return;
        }
        if (!fresh && length == 0) {
            start();
        } else {
            answered(Reply.BROKEN);
        }
    }

    private void drop() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            channel = null;
        }
    }

    /** The reply, once all of it is here. */
    private Reply complete() {
        int end = headEnd();
        if (end < 0) {
            return null;
        }
        String head = new String(received, 0, end, StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(head, 9, 12, 10);
        int body = end + 4;
        if (Reply.valueOf(head, "Transfer-Encoding").filter("chunked"::equals).isPresent()) {
            return chunked(status, head, body);
        }
        int size = Reply.valueOf(head, "Content-Length").map(Integer::valueOf).orElse(0);
        return length < body + size
                ? null
                : new Reply(status, head, Arrays.copyOfRange(received, body, body + size));
    }

    private int headEnd() {
        for (int at = 0; at + 3 < length; at++) {
            if (received[at] == '\r'
                    && received[at + 1] == '\n'
                    && received[at + 2] == '\r'
                    && received[at + 3] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private Reply chunked(int status, String head, int body) {
        if (length < body + 5 || received[length - 5] != '0' || received[length - 1] != '\n') {
            return null;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream(length - body);
        int at = body;
        while (at < length) {
            int line = at;
            while (received[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(received, at, line - at, StandardCharsets.ISO_8859_1), 16);
            if (size == 0) {
                return new Reply(status, head, content.toByteArray());
            }
            if (line + 2 + size > length) {
                return null;
            }
            content.write(received, line + 2, size);
            at = line + 2 + size + 2;
        }
        return null;
    }
}
