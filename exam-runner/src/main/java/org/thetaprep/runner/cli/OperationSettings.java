package org.thetaprep.runner.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.platform.settings.SettingKey;
import org.thetaprep.runner.platform.settings.SettingReader;
import org.thetaprep.runner.platform.settings.Settings;

/**
 * How a server is watched and stopped.
 *
 * @param managementHost the address at which health and figures are answered apart from learners
 * @param managementPort the port there, 0 for any that is free; nothing for no such server
 * @param metricsToken what a program shows to be given the figures
 * @param leastFreeBytes of the disk of the data, below which the server is not ready
 * @param stopDelay how long it says that it is not ready before it stops taking requests
 * @param clockBehind whether it starts although what is kept is of a later time than the clock's
 */
record OperationSettings(
        String managementHost,
        Optional<Integer> managementPort,
        Optional<String> metricsToken,
        long leastFreeBytes,
        Duration stopDelay,
        boolean clockBehind) {

    private static final long MEGABYTE = 1_000_000;

    private static final SettingKey<Optional<Integer>> MANAGEMENT_PORT = SettingKey.of(
            "management-port",
            "N",
            "",
            "Port for /health and /metrics apart from learners; without it /metrics needs a token",
            SettingReader.optional(SettingReader.wholeNumber(0, 65_535)));

    private static final SettingKey<String> MANAGEMENT_HOST = SettingKey.of(
            "management-host", "HOST", "127.0.0.1", "Address for the management port", text -> text);

    private static final SettingKey<Optional<String>> METRICS_TOKEN = SettingKey.secret(
            "metrics-token", "SECRET", "What a program shows as 'Authorization: Bearer' to be given /metrics");

    private static final SettingKey<Integer> LEAST_FREE_DISK = SettingKey.of(
            "least-free-disk",
            "MB",
            "200",
            "Free megabytes on the disk of the data below which the server is not ready",
            SettingReader.wholeNumber(0, Integer.MAX_VALUE));

    private static final SettingKey<Duration> STOP_DELAY = SettingKey.of(
            "stop-delay",
            "SPAN",
            "0s",
            "How long the server says that it is not ready before it stops, so that a load balancer sees it",
            SettingReader.span());

    private static final SettingKey<Boolean> CLOCK_BEHIND = SettingKey.of(
            "clock-behind",
            "YES",
            "no",
            "Whether the server starts although what is kept is of a later time than this machine's clock",
            SettingReader.yesOrNo());

    static final List<SettingKey<?>> KEYS =
            List.of(MANAGEMENT_PORT, MANAGEMENT_HOST, METRICS_TOKEN, LEAST_FREE_DISK, STOP_DELAY, CLOCK_BEHIND);

    static OperationSettings of(Settings settings) {
        return new OperationSettings(
                settings.get(MANAGEMENT_HOST),
                settings.get(MANAGEMENT_PORT),
                settings.get(METRICS_TOKEN),
                settings.get(LEAST_FREE_DISK) * MEGABYTE,
                settings.get(STOP_DELAY),
                settings.get(CLOCK_BEHIND));
    }
}
