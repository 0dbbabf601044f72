package org.thetaprep.runner.cli;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.metrics.Metrics;

/**
 * What an installation has from outside itself.
 *
 * @param settings what the operator has set
 * @param database its data
 * @param metrics its figures
 * @param clock the server's time
 * @param random a source fit for secrets
 * @param zone the time zone in which times are told
 */
record Surroundings(
        ServerSettings settings,
        Database database,
        Metrics metrics,
        InstantSource clock,
        RandomGenerator random,
        ZoneId zone) {}
