package org.thetaprep.benchmarks.load;

import java.util.function.Consumer;
import org.thetaprep.benchmarks.load.ExamLoad.Kind;

/** A learner in the exam room, as the room's script would act for them. */
final class Examinee {

    private static final int PLACES = 65;

    private final ExamLoad load;
    private final Connection connection;
    private final Requests requests;
    private String room;
    private Paper paper;
    private boolean closed;

    Examinee(ExamLoad load, Connection connection, int number) {
        this.load = load;
        this.connection = connection;
        this.requests = new Requests(load.origin(), ExamSeed.session(number).text());
        this.room = "/attempts/" + ExamSeed.attempt(number);
    }

    private void events(String events, Consumer<Reply> then) {
        connection.send(requests.events(room, events), then);
    }

    /** Loads the room of an attempt that was begun before, and goes on from there. */
    void enterAt(long due) {
        load.loop().at(due, () -> enter(due));
    }

    private void enter(long due) {
        connection.send(requests.page(room), reply -> {
            load.note(Kind.ROOM, due, reply.status() == 200);
            load.entered();
            if (reply.status() == 200) {
                look(reply.text());
            }
        });
    }

    private void look(String page) {
        paper = new Paper(page);
        long now = System.nanoTime();
        saveAt(now + load.thinking());
        beatAt(now + (long) (load.random().nextDouble() * ExamLoad.heartbeatPause()));
        paletteAt(now + load.palettePause());
    }

    void startAt(long due) {
        load.loop().at(due, () -> connection.send(requests.form("/attempts", "blueprint=c01"), reply -> {
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
        int place = paper.anyPlace(load.random());
        int spent = 5000 + load.random().nextInt(20_000);
        events(paper.navigation(place, spent) + "," + paper.answer(place, load.random()), reply -> {
            load.note(Kind.SAVE, due, reply.status() == 200);
            if (reply.status() == 200) {
                paper.saved(place);
            }
            saveAt(Math.max(due + load.thinking(), System.nanoTime()));
        });
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
                events(paper.navigation(1 + load.random().nextInt(PLACES), 3000), reply -> {
                    load.note(Kind.PALETTE, due, reply.status() == 200);
                    paletteAt(due + load.palettePause());
                });
            }
        });
    }

    void submitAt(long due) {
        load.loop().at(due, () -> {
            closed = true;
            connection.send(requests.form(room + "/submit", ""), reply -> {
                load.note(Kind.SUBMIT, due, reply.status() == 303);
                long then = System.nanoTime();
                connection.send(
                        requests.page(room + "/report"),
                        report -> load.note(Kind.REPORT, then, report.status() == 200));
            });
        });
    }

    private boolean isOver(long due) {
        return closed || load.isOver(due);
    }
}
