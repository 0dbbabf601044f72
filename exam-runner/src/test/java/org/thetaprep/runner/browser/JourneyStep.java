package org.thetaprep.runner.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import org.thetaprep.runner.browser.TaughtClass.Learner;
import org.thetaprep.runner.cli.RunningInstallation;

/** A step of a journey that begins at an instructor's desk. */
abstract class JourneyStep {

    final InstructorDesk desk;
    final RunningInstallation server;
    final Page page;
    final Looks looks;
    final String cohort;
    final List<Learner> six;

    JourneyStep(InstructorDesk desk) {
        this.desk = desk;
        this.server = desk.server();
        this.page = desk.page();
        this.looks = desk.looks();
        this.cohort = desk.cohort();
        this.six = desk.six();
    }
}
