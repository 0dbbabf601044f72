package org.thetaprep.runner.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.practice.DomainGains;
import org.thetaprep.runner.practice.PracticeEvent;
import org.thetaprep.runner.practice.PracticeGoal;
import org.thetaprep.runner.practice.PracticeId;
import org.thetaprep.runner.practice.PracticeSession;
import org.thetaprep.runner.practice.RecordedPracticeEvent;

class SituationTest {

    private static final DomainGains GAINS = new DomainGains(List.of(0.01, 0.03));
    private static final PracticeSession OPEN = PracticeSession.of(
            new PracticeId(UUID.randomUUID()),
            new LearnerId(UUID.randomUUID()),
            "any",
            1,
            List.of(new RecordedPracticeEvent(
                    Instant.EPOCH,
                    new PracticeEvent.Started(
                            new PracticeGoal.WhatHelpsMost(), "v1", 1, Optional.of(10), List.of()))));

    private static NextAction next(
            boolean inExam, boolean open, long sinceMock, int practised, int due, OptionalLong days) {
        return new Situation(
                        inExam,
                        open ? Optional.of(OPEN) : Optional.empty(),
                        Optional.empty(),
                        12,
                        sinceMock < 0 ? OptionalLong.empty() : OptionalLong.of(sinceMock),
                        practised,
                        due,
                        days,
                        0.5,
                        () -> GAINS,
                        List.of(1, 2))
                .next();
    }

    private static final OptionalLong NO_DATE = OptionalLong.empty();

    private static OptionalLong in(long days) {
        return OptionalLong.of(days);
    }

    @Test
    void what_is_open_goes_first() {
        assertThat(next(true, true, 1, 0, 9, in(0))).isEqualTo(new NextAction.ContinueExam());
        assertThat(next(false, true, 1, 0, 9, in(0))).isEqualTo(new NextAction.ContinuePractice(OPEN));
    }

    @Test
    void on_the_last_day_only_the_last_checks_are_left() {
        assertThat(next(false, false, -1, 0, 9, in(1))).isEqualTo(new NextAction.LastChecks(1));
        assertThat(next(false, false, 1, 0, 9, in(0))).isEqualTo(new NextAction.LastChecks(0));
    }

    @Test
    void who_has_no_mock_exam_takes_one() {
        assertThat(next(false, false, -1, 30, 9, in(40))).isEqualTo(new NextAction.FirstMock(12));
    }

    @Test
    void cards_that_are_due_go_before_practice() {
        assertThat(next(false, false, 90, 90, 9, NO_DATE)).isEqualTo(new NextAction.Drill(9));
    }

    @Test
    void much_practice_or_much_time_calls_for_another_mock_exam() {
        assertThat(next(false, false, 3, 40, 0, NO_DATE)).isEqualTo(new NextAction.AnotherMock(3, 40));
        assertThat(next(false, false, 22, 5, 0, NO_DATE)).isEqualTo(new NextAction.AnotherMock(22, 5));
        assertThat(next(false, false, 7, 0, 0, in(14))).isEqualTo(new NextAction.AnotherMock(7, 0));
    }

    @Test
    void else_what_helps_most_is_practised() {
        double spread = GAINS.spread();
        assertThat(next(false, false, 21, 39, 0, NO_DATE))
                .isEqualTo(new NextAction.Practise(spread, 2, NO_DATE));
        assertThat(next(false, false, 7, 0, 0, in(15))).isEqualTo(new NextAction.Practise(spread, 2, in(15)));
        assertThat(next(false, false, 7, 0, 0, in(-3))).isEqualTo(new NextAction.Practise(spread, 2, in(-3)));
    }

    @Test
    void where_practice_adds_nothing_who_is_ready_takes_another_form_and_who_is_far_from_it_practises_on() {
        assertThat(withoutGain(0.95)).isEqualTo(new NextAction.AnotherMock(1, 0));
        assertThat(withoutGain(0.01)).isInstanceOf(NextAction.Practise.class);
    }

    private static NextAction withoutGain(double passProbability) {
        return new Situation(
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        60,
                        OptionalLong.of(1),
                        0,
                        0,
                        NO_DATE,
                        passProbability,
                        () -> new DomainGains(List.of(0.0, 0.0005)),
                        List.of(1, 2))
                .next();
    }

    @Test
    void the_gain_of_a_session_weighs_the_domains_by_their_gains() {
        assertThat(GAINS.spread()).isCloseTo((0.01 * 0.01 + 0.03 * 0.03) / 0.04, within(1e-12));
        assertThat(GAINS.largest()).isEqualTo(1);
    }
}
