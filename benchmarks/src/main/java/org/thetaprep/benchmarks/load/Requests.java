package org.thetaprep.benchmarks.load;

import java.nio.charset.StandardCharsets;

/**
 * Requests as a learner's browser sends them.
 *
 * @param host of the server, with its port
 * @param session the secret of the learner's session
 */
record Requests(String host, String session) {

    private String head(String method, String path, String accept) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host
                + "\r\nCookie: thetaprep_session=" + session + "\r\nAccept-Encoding: gzip\r\nAccept: " + accept
                + "\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64) benchmark\r\n";
    }

    String page(String path) {
        return head("GET", path, "text/html") + "\r\n";
    }

    String form(String path, String form) {
        return head("POST", path, "text/html") + body("application/x-www-form-urlencoded", form);
    }

    /** Events of the exam room; none at all is the heartbeat. */
    String events(String room, String events) {
        return json(room + "/events", "{\"events\":[" + events + "]}");
    }

    String json(String path, String json) {
        return head("POST", path, "application/json") + body("application/json", json);
    }

    private static String body(String type, String body) {
        return "Content-Type: " + type + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n" + body;
    }
}
