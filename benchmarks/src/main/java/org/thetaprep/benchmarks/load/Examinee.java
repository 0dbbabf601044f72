package org.thetaprep.benchmarks.load;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.thetaprep.benchmarks.load.ExamLoad.Kind;

/** A learner in the exam room, as the room's script would act for them. */
final class Examinee {

    private static final Pattern CHOICE = Pattern.compile("data-place=\"(\\d+)\" data-type=\"multiple-choice\"");
    private static final int PLACES = 65;

    private final ExamLoad load;
    private final Connection connection;
    private final int number;
    private final int[] revisions = new int[PLACES + 1];
    private String room;
    private int[] places = {};
    private boolean closed;
    private int sent;

    Examinee(ExamLoad load, Connection connection, int number) {
        this.load = load;
        this.connection = connection;
        this.number = number;
        this.room = "/attempts/" + ExamSeed.attempt(number);
    }

    private String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + load.origin() + "\r\nOrigin: http://" + load.origin()
                + "\r\nCookie: thetaprep_session=" + ExamSeed.session(number).text()
                + "\r\nAccept-Encoding: gzip\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64) benchmark\r\n";
    }

    private void get(String path, String accept, Consumer<Reply> then) {
        connection.send(head("GET", path) + "Accept: " + accept + "\r\n\r\n", then);
    }

    private void post(String path, String accept, String type, String body, Consumer<Reply> then) {
        connection.send(
                head("POST", path) + "Accept: " + accept + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body,
                then);
    }

    private void events(String events, Consumer<Reply> then) {
        post(room + "/events", "application/json", "application/json", "{\"events\":[" + events + "]}", then);
    }

    /** Loads the room of an attempt that was begun before, and goes on from there. */
    void enterAt(long due) {
        load.loop().at(due, () -> enter(due));
    }

    private void enter(long due) {
        get(room, "text/html", reply -> {
            load.note(Kind.ROOM, due, reply.status() == 200);
            load.entered();
            if (reply.status() == 200) {
                look(reply.text());
            }
        });
    }

    private void look(String page) {
        List<Integer> found = CHOICE.matcher(page).results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
        places = found.stream().mapToInt(Integer::intValue).toArray();
        long now = System.nanoTime();
        saveAt(now + load.thinking());
        beatAt(now + (long) (load.random().nextDouble() * ExamLoad.heartbeatPause()));
        paletteAt(now + load.palettePause());
    }

    void startAt(long due) {
        load.loop().at(due, () -> post(
                "/attempts", "text/html", "application/x-www-form-urlencoded", "blueprint=c01", reply -> {
                    load.note(Kind.START, due, reply.status() == 303);
                    if (reply.status() == 303) {
                        room = reply.header("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
                        enter(System.nanoTime());
                    }
                }));
    }

    private void saveAt(long due) {
        load.loop().at(due, () -> save(due));
    }

    private void save(long due) {
        if (isOver(due)) {
            return;
        }
        int place = places[load.random().nextInt(places.length)];
        String answer = "{\"id\":\"" + eventId() + "\",\"type\":\"answer\",\"place\":" + place + ",\"basedOn\":"
                + revisions[place] + ",\"response\":{\"choice\":" + (1 + load.random().nextInt(4)) + "}}";
        events(navigation(place) + "," + answer, reply -> {
            load.note(Kind.SAVE, due, reply.status() == 200);
            if (reply.status() == 200) {
                revisions[place]++;
            }
            saveAt(Math.max(due + load.thinking(), System.nanoTime()));
        });
    }

    private String navigation(int place) {
        return "{\"id\":\"" + eventId() + "\",\"type\":\"navigate\",\"place\":" + place + ",\"spentMillis\":"
                + (5000 + load.random().nextInt(20_000)) + "}";
    }

    /** As long as those that browsers make. */
    private String eventId() {
        return "00000000-0000-4000-8000-" + String.format("%012d", ++sent);
    }

    private void beatAt(long due) {
        load.loop().at(due, () -> {
            if (!isOver(due)) {
                events("", reply -> {
                    load.note(Kind.HEARTBEAT, due, reply.status() == 200);
                    beatAt(due + ExamLoad.heartbeatPause());
                });
            }
        });
    }

    private void paletteAt(long due) {
        load.loop().at(due, () -> {
            if (!isOver(due)) {
                events(navigation(1 + load.random().nextInt(PLACES)), reply -> {
                    load.note(Kind.PALETTE, due, reply.status() == 200);
                    paletteAt(due + load.palettePause());
                });
            }
        });
    }

    void submitAt(long due) {
        load.loop().at(due, () -> {
            closed = true;
            post(room + "/submit", "text/html", "application/x-www-form-urlencoded", "", reply -> {
                load.note(Kind.SUBMIT, due, reply.status() == 303);
                long then = System.nanoTime();
                get(room + "/report", "text/html", report -> load.note(Kind.REPORT, then, report.status() == 200));
            });
        });
    }

    private boolean isOver(long due) {
        return closed || load.isOver(due);
    }
}
