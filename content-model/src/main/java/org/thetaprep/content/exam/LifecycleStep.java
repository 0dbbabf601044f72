package org.thetaprep.content.exam;

import org.thetaprep.content.contract.Require;

/**
 * One step of the work that an exam is about, for instance {@code deployment}. Each exam declares
 * its own steps ({@link Exam#steps()}), in the order in which the work is done, so that nothing
 * here is tied to one subject.
 *
 * @param id the name in pack files, unique within the exam
 * @param title the name shown to learners
 */
public record LifecycleStep(String id, String title) {

    /** Refuses a malformed id and a blank title. */
    public LifecycleStep {
        Require.id("step id", id);
        Require.text("step title", title);
    }
}
