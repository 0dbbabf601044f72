package org.thetaprep.runner.practice.web;

import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.practice.PracticeGoal;

/**
 * Goals in words.
 *
 * @param exam whose domains and tasks they name
 * @param pack whose misconceptions and rows they name
 */
record GoalWords(Exam exam, ContentPack pack) implements PracticeGoal.Cases<String> {

    /** The exam with the task titles of the version that practice prepares for. */
    static Exam exam(ItemBank bank) {
        return bank.current().version(bank.exam().blueprints().get(0)).exam();
    }

    /** The words for the bank in force. */
    static GoalWords of(ItemBank bank) {
        return new GoalWords(exam(bank), bank.current());
    }

    String of(PracticeGoal goal) {
        return goal.match(this);
    }

    @Override
    public String whatHelpsMost(PracticeGoal.WhatHelpsMost goal) {
        return "What helps most";
    }

    @Override
    public String inDomain(PracticeGoal.InDomain goal) {
        return exam.domains().stream()
                .filter(domain -> domain.number() == goal.number())
                .map(domain -> "Domain " + domain.number() + ", " + domain.title())
                .findFirst()
                .orElse("Domain " + goal.number());
    }

    @Override
    public String inTask(PracticeGoal.InTask goal) {
        return exam.tasks().stream()
                .filter(task -> task.id().equals(goal.task()))
                .map(task -> "Task " + task.id() + ", " + task.title())
                .findFirst()
                .orElse("Task " + goal.task());
    }

    @Override
    public String againstMisconception(PracticeGoal.AgainstMisconception goal) {
        return pack.misconception(goal.misconception())
                .map(misconception -> "Against " + misconception.name())
                .orElse("One misconception");
    }

    @Override
    public String onRow(PracticeGoal.OnRow goal) {
        return pack.row(goal.row())
                .map(row -> "What to choose: " + row.decision().need().replace("`", ""))
                .orElse("One row of the reference");
    }
}
