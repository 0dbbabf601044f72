package org.thetaprep.runner.cli;

import java.util.List;
import org.thetaprep.runner.account.SignInLimit;
import org.thetaprep.runner.account.web.RequestLimits;
import org.thetaprep.runner.platform.settings.SettingKey;
import org.thetaprep.runner.platform.settings.SettingReader;
import org.thetaprep.runner.platform.settings.Settings;

/**
 * How often something may be asked for.
 *
 * @param signIn signing in
 * @param requests everything else
 */
record LimitSettings(SignInLimit signIn, RequestLimits.Limits requests) {

    private static final int MOST = 1_000_000;

    private static final SettingKey<Integer> SIGN_INS = limit(
            "limit-sign-ins", SignInLimit.USUAL.perLogin(), "Tries to sign in with one login within a quarter of an hour");

    private static final SettingKey<Integer> SIGN_INS_PER_ADDRESS = limit(
            "limit-sign-ins-per-address",
            SignInLimit.USUAL.perAddress(),
            "Tries to sign in from one address within a quarter of an hour");

    private static final SettingKey<Integer> SAVES =
            limit("limit-saves", 3_000, "Answers and the like that one account may send within a minute");

    private static final SettingKey<Integer> IMPORTS =
            limit("limit-imports", 600, "Rosters that one account may try or import within an hour");

    private static final SettingKey<Integer> OTHERS = limit(
            "limit-changes", 3_000, "Other changes that one account, or one address without one, may ask for within a minute");

    static final List<SettingKey<?>> KEYS = List.of(SIGN_INS, SIGN_INS_PER_ADDRESS, SAVES, IMPORTS, OTHERS);

    private static SettingKey<Integer> limit(String name, int usual, String description) {
        return SettingKey.of(name, "N", Integer.toString(usual), description, SettingReader.wholeNumber(1, MOST));
    }

    static LimitSettings of(Settings settings) {
        return new LimitSettings(
                new SignInLimit(settings.get(SIGN_INS), settings.get(SIGN_INS_PER_ADDRESS)),
                new RequestLimits.Limits(settings.get(SAVES), settings.get(IMPORTS), settings.get(OTHERS)));
    }
}
