package org.thetaprep.runner.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thetaprep.runner.platform.web.ResourceFolder;
import org.thetaprep.runner.platform.web.WebServer;

/**
 * A request that nobody means well with: mostly of a shape that gets past the guards, with something wrong in its path,
 * query, body, headers, cookies or method.
 */
final class HostileRequest {

    private static final Pattern PARAMETER = Pattern.compile("[{<]\\w+[}>]");
    private static final Pattern FIELD = Pattern.compile(" name=\"([a-z][\\w.-]*)\"");

    /** The fields that pages send, as the templates name them. */
    private static final List<String> FIELDS = ResourceFolder.read("pages", HostileRequest::fields);

    private static final List<String> METHODS =
            List.of("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW", "get", "CONNECT");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2147483648",
            "9223372036854775808",
            "1e309",
            "NaN",
            "0x10",
            "null",
            "true",
            "c01",
            "exam",
            "set",
            "' or 1=1 --",
            "\"><script>alert(1)</script>",
            "{{ 7 * 7 }}",
            "${jndi:ldap://localhost/a}",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "\u0000",
            "a\u0000b",
            "\ud83d\ude00",
            "\u202ereversed",
            "%",
            "%zz",
            "%00",
            "\r\nSet-Cookie: a=b",
            "2026-02-30",
            "9999-12-31",
            "-999999999-01-01",
            "00:60",
            "[]",
            "{}",
            "a,b,,c",
            "x".repeat(300),
            "\u00fc".repeat(5000));

    private static final List<String> JSON = List.of(
            "",
            "{",
            "null",
            "[]",
            "\"text\"",
            "{\"events\":null}",
            "{\"events\":{}}",
            "{\"events\":[null]}",
            "{\"events\":[[]]}",
            "{\"events\":[{}]}",
            "{\"events\":[{\"id\":1,\"type\":\"answer\"}]}",
            "{\"events\":[{\"id\":\"aaaaaaaa\",\"type\":\"answer\",\"place\":1,\"basedOn\":0}]}",
            "{\"events\":[{\"id\":\"aaaaaaaa\",\"type\":\"answer\",\"place\":1e9,\"basedOn\":0,\"response\":{}}]}",
            "{\"events\":[{\"id\":\"aaaaaaab\",\"type\":\"answer\",\"place\":1,\"basedOn\":0,\"response\":{\"choice\":99}}]}",
            "{\"events\":[{\"id\":\"aaaaaaac\",\"type\":\"answer\",\"place\":2,\"basedOn\":0,\"response\":[1,2]}]}",
            "{\"events\":[{\"id\":\"aaaaaaad\",\"type\":\"answer\",\"place\":3,\"basedOn\":0,\"response\":{\"choices\":[1,1,1]}}]}",
            "{\"events\":[{\"id\":\"aaaaaaae\",\"type\":\"answer\",\"place\":4,\"basedOn\":0,\"response\":{\"order\":[null]}}]}",
            "{\"events\":[{\"id\":\"aaaaaaaf\",\"type\":\"answer\",\"place\":5,\"basedOn\":0,\"response\":{\"pairs\":{\"x\":\"y\"}}}]}",
            "{\"events\":[{\"id\":\"aaaaaaag\",\"type\":\"note\",\"place\":1,\"note\":\"\\ud800\"}]}",
            "{\"events\":[{\"id\":\"aaaaaaah\",\"type\":\"note\",\"place\":1,\"note\":\"\\u0000\"}]}",
            "{\"events\":[{\"id\":\"aaaaaaai\",\"type\":\"highlight\",\"place\":1,\"part\":\"stem\",\"from\":0,\"to\":1e400,\"on\":true}]}",
            "{\"events\":[{\"id\":\"aaaaaaaj\",\"type\":\"highlight\",\"place\":1,\"part\":\"stem\",\"from\":5,\"to\":2,\"on\":true}]}",
            "{\"events\":[{\"id\":\"aaaaaaak\",\"type\":\"strike-out\",\"place\":1,\"option\":-1,\"on\":true}]}",
            "{\"events\":[{\"id\":\"aaaaaaal\",\"type\":\"navigate\",\"place\":1,\"spentMillis\":-0.0}]}",
            "{\"events\":[{\"id\":\"aaaaaaam\",\"type\":\"navigate\",\"place\":1,\"spentMillis\":1e308}]}",
            "{\"events\":[{\"id\":\"aaaaaaan\",\"type\":\"confirm\",\"place\":1}]}",
            "{\"events\":" + "[".repeat(3000),
            "{\"events\":[" + "1,".repeat(600) + "1]}",
            "{\"a\":1,\"a\":2,\"events\":[]}",
            "{\"events\":[]}trailing",
            "\ufeff{\"events\":[]}",
            "{\"events\":[" + "9".repeat(2000) + "]}");

    private final Random random;
    private final String host;
    private final List<WebServer.Route> routes;
    private final List<String> objects;
    private final List<String> sessions;

    /**
     * @param random draws it
     * @param host of the server, with its port
     * @param routes what the server answers to
     * @param objects ids that exist
     * @param sessions secrets of sessions
     */
    HostileRequest(
            Random random, String host, List<WebServer.Route> routes, List<String> objects, List<String> sessions) {
        this.random = random;
        this.host = host;
        this.routes = routes;
        this.objects = objects;
        this.sessions = sessions;
    }

    private static List<String> fields(Path folder) {
        TreeSet<String> names = new TreeSet<>(List.of("events", "token", "format", "version", "language"));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Matcher matcher = FIELD.matcher(Files.readString(file));
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(names);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String value() {
        return chance(0.2) ? any(objects) : chance(0.1) ? noise(1 + random.nextInt(40)) : any(VALUES);
    }

    private String noise(int length) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < length; n++) {
            text.append((char) (chance(0.7) ? 33 + random.nextInt(94) : random.nextInt(0xD800)));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The request as it goes over the wire. */
    byte[] bytes() {
        WebServer.Route route = any(routes);
        String method = chance(0.1) ? any(METHODS) : route.method();
        byte[] body = method.equals("GET") && chance(0.9) ? new byte[0] : body();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, method + " " + target(route) + " HTTP/1." + (chance(0.02) ? any(List.of("0", "9", "")) : "1") + "\r\n");
        write(bytes, headers(body.length));
        write(bytes, "\r\n");
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private String target(WebServer.Route route) {
        Matcher matcher = PARAMETER.matcher(route.path());
        String path = matcher.replaceAll(found -> Matcher.quoteReplacement(
                chance(0.6) ? any(objects) : chance(0.8) ? encoded(value()) : anyRaw()));
        if (chance(0.1)) {
            path = mangled(path);
        }
        return chance(0.4) ? path + "?" + query() : path;
    }

    private String anyRaw() {
        return any(List.of("..", "%2e%2e", "%2f", "//", ";a=b", "%", "%zz", "%c0%ae", "a b", "\u00fc", "\u0001", "~", "{x}"));
    }

    private String mangled(String path) {
        int at = random.nextInt(path.length() + 1);
        return path.substring(0, at) + anyRaw() + path.substring(at);
    }

    private String query() {
        List<String> pairs = new ArrayList<>();
        for (int n = random.nextInt(5); n >= 0; n--) {
            String value = chance(0.05) ? anyRaw() : encoded(value());
            pairs.add((chance(0.9) ? any(FIELDS) : encoded(value())) + (chance(0.9) ? "=" + value : ""));
        }
        return String.join(chance(0.95) ? "&" : "&&=&", pairs);
    }

    private byte[] body() {
        if (chance(0.4)) {
            return any(JSON).getBytes(StandardCharsets.UTF_8);
        }
        if (chance(0.1)) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            return bytes;
        }
        return query().getBytes(StandardCharsets.UTF_8);
    }

    private String headers(int length) {
        StringBuilder headers = new StringBuilder();
        header(headers, "Host", chance(0.97) ? host : any(List.of("", "evil.example", "[::1", "localhost:99999", "a b")));
        header(headers, "Origin", chance(0.95) ? "http://" + host : any(List.of("null", "", "http://", "%", "http://evil")));
        header(headers, "Connection", "close");
        if (chance(0.8)) {
            header(headers, "Cookie", cookie());
        }
        if (length > 0 || chance(0.02)) {
            header(headers, "Content-Length", chance(0.97) ? "" + length : any(List.of("-1", "x", "99999999999", "0", "5")));
            header(headers, "Content-Type", any(List.of(
                    "application/x-www-form-urlencoded",
                    "application/x-www-form-urlencoded",
                    "application/json",
                    "application/json; charset=utf-99",
                    "multipart/form-data",
                    "multipart/form-data; boundary=x",
                    "text/plain; charset=",
                    ";",
                    "*")));
        }
        header(headers, "Accept", any(List.of("text/html", "application/json", "text/event-stream", "*", ";q=x", "")));
        if (chance(0.2)) {
            header(headers, any(List.of(
                    "Accept-Language",
                    "Accept-Encoding",
                    "Authorization",
                    "Range",
                    "If-None-Match",
                    "If-Modified-Since",
                    "Content-Encoding",
                    "Transfer-Encoding",
                    "Expect",
                    "Upgrade",
                    "X-Forwarded-For",
                    "X-Forwarded-Proto",
                    "Forwarded",
                    "X-HTTP-Method-Override",
                    "Sec-Fetch-Site",
                    "X-Request-Id",
                    "User-Agent")), oneLine(value()));
        }
        if (chance(0.02)) {
            header(headers, "X-Long", "x".repeat(20_000));
        }
        if (chance(0.02)) {
            headers.append(any(List.of("no colon\r\n", ": nothing\r\n", "A\u0001B: c\r\n", " folded: yes\r\n", "Host: twice\r\n")));
        }
        return headers.toString();
    }

    private static void header(StringBuilder headers, String name, String value) {
        headers.append(name).append(": ").append(value).append("\r\n");
    }

    private static String oneLine(String value) {
        return value.replace('\r', ' ').replace('\n', ' ').replace('\u0000', ' ');
    }

    private String cookie() {
        String session = chance(0.85) ? any(sessions) : oneLine(value());
        return chance(0.9)
                ? "thetaprep_session=" + session
                : any(List.of("=", ";;;", "thetaprep_session", "a=b; thetaprep_session=; thetaprep_session=" + session, "\"="));
    }

    /** A request as it can be read in a message. */
    static String shown(byte[] request) {
        String text = new String(request, StandardCharsets.UTF_8)
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "?");
        return text.substring(0, Math.min(1200, text.length()));
    }
}
