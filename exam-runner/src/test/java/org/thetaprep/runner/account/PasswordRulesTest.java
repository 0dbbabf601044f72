package org.thetaprep.runner.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thetaprep.runner.account.password.CommonPasswords;

class PasswordRulesTest {

    private static final Login ADA = new Login("ada.lovelace@example.org");

    private final PasswordRules rules = new PasswordRules(CommonPasswords.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nine char",
                "1234567890",
                "qwertyuiop",
                "Password123!",
                "PASSWORD2026",
                "sagemaker!!!",
                "aaaaaaaaaaaa",
                "ababababababab",
                "ada.lovelace",
                "ada.lovelace26",
                "correcthorsebatterystaple"
            })
    void what_is_guessed_first_is_refused_with_a_reason(String password) {
        assertThat(rules.refusal(password, ADA)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten chars!", "a green lamp on tuesday", "пароль из слов", "🐢🐙🦀🐡🦑🐠🐟🐬🦈🐳", "fQ8#vvK2pLx0"})
    void what_is_long_and_ones_own_is_taken_without_further_rules(String password) {
        assertThat(rules.refusal(password, ADA)).isEmpty();
    }

    @Test
    void sixty_four_characters_and_more_are_allowed() {
        assertThat(rules.refusal("four words and more ".repeat(12).strip(), ADA)).isEmpty();
        assertThat(rules.refusal("four words and more ".repeat(13), ADA)).isPresent();
    }
}
