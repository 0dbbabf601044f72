package org.thetaprep.runner.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final SettingKey<Integer> PORT =
            SettingKey.of("port", "N", "8080", "Port", SettingReader.wholeNumber(0, 65_535));
    private static final SettingKey<Duration> KEEP = SettingKey.of("keep-for", "SPAN", "90d", "Keep", SettingReader.span());
    private static final SettingKey<Boolean> PROXY =
            SettingKey.of("behind-proxy", "YES", "no", "Proxy", SettingReader.yesOrNo());
    private static final SettingKey<Optional<String>> PASSWORD =
            SettingKey.secret("mail-password", "SECRET", "Password").orFromVariable("MAILPASSWORD");
    private static final List<SettingKey<?>> KEYS = List.of(PORT, KEEP, PROXY, PASSWORD);

    @TempDir
    private Path folder;

    private Settings settings(Map<String, String> flags, Map<String, String> environment, String file) {
        try {
            Path path = Files.writeString(folder.resolve("thetaprep.conf"), file);
            return Settings.of(KEYS, new SettingSources(flags, environment, Optional.of(path)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRefused(String file, String... words) {
        assertThatThrownBy(() -> settings(Map.of(), Map.of(), file))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void a_flag_goes_before_a_variable_before_the_file_before_what_is_usual() {
        Map<String, String> flag = Map.of("port", "1");
        Map<String, String> variable = Map.of("THETAPREP_PORT", "2");
        String file = "port = 3\n";
        assertThat(settings(flag, variable, file).get(PORT)).isEqualTo(1);
        assertThat(settings(Map.of(), variable, file).get(PORT)).isEqualTo(2);
        assertThat(settings(Map.of(), Map.of(), file).get(PORT)).isEqualTo(3);
        assertThat(settings(Map.of(), Map.of(), "").get(PORT)).isEqualTo(8080);
        assertThat(settings(flag, Map.of(), "keep-for = 1d").standsBefore(PORT, KEEP))
                .isTrue();
        assertThat(settings(flag, Map.of(), "keep-for = 1d").standsBefore(KEEP, PORT))
                .isFalse();
    }

    @Test
    void a_file_has_comments_blank_lines_and_values_of_every_kind() {
        Settings settings = settings(Map.of(), Map.of(), "# a comment\n\n keep-for=15m\nbehind-proxy = yes\n");
        assertThat(settings.get(KEEP)).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.get(PROXY)).isTrue();
        assertThat(settings.get(PASSWORD)).isEmpty();
    }

    @Test
    void what_a_file_gets_wrong_is_told_with_its_line_and_what_was_meant() {
        assertRefused("port = 80\nprot = 80\n", "thetaprep.conf:2: ", "no setting 'prot'", "did you mean 'port'?");
        assertRefused("colour-of-sky = blue", "thetaprep.conf:1: ", "'colour-of-sky'", "--print-config");
        assertRefused("port = 80\n\nport = 81\n", "thetaprep.conf:3: ", "set in line 1 already");
        assertRefused("port 80", "thetaprep.conf:1: ", "name = value");
        assertRefused("port = 70000", "thetaprep.conf:1: port must be 0 to 65535, was 70000");
        assertRefused("keep-for = long", "15m or 90d, was long");
        assertRefused("behind-proxy = maybe", "yes or no, was maybe");
    }

    @Test
    void a_wrong_value_is_told_by_the_name_it_was_given_under() {
        assertThatThrownBy(() -> settings(Map.of("port", "x"), Map.of(), ""))
                .hasMessage("--port must be 0 to 65535, was x");
        assertThatThrownBy(() -> settings(Map.of(), Map.of("THETAPREP_KEEP_FOR", ""), ""))
                .hasMessageStartingWith("THETAPREP_KEEP_FOR must be ")
                .hasMessageEndingWith("was empty");
    }

    @Test
    void a_missing_file_is_refused() {
        Path none = folder.resolve("none.conf");
        assertThatThrownBy(() -> Settings.of(KEYS, new SettingSources(Map.of(), Map.of(), Optional.of(none))))
                .hasMessageContaining("none.conf cannot be read");
    }

    @Test
    void a_secret_comes_from_its_variable_another_one_or_a_file_of_its_own_and_is_never_printed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "tell no one\n");
        Settings settings = settings(Map.of(), Map.of("MAILPASSWORD", "@" + secret), "");
        assertThat(settings.get(PASSWORD)).contains("tell no one");
        assertThat(settings.printed())
                .contains("mail-password = ****", "from the variable MAILPASSWORD")
                .doesNotContain("tell", secret.toString());
        assertThatThrownBy(() -> settings(Map.of(), Map.of("MAILPASSWORD", "@" + folder.resolve("none")), ""))
                .hasMessageContaining("was ****")
                .hasMessageNotContaining("none");
    }

    @Test
    void what_is_printed_is_a_file_of_settings_with_where_each_came_from() {
        Settings settings = settings(Map.of("port", "1"), Map.of(), "keep-for = 3d");
        assertThat(settings.printed().lines())
                .containsSequence("# from the flag --port", "port = 1")
                .containsSequence("# from " + folder.resolve("thetaprep.conf") + ":1", "keep-for = 3d")
                .containsSequence("# from the default", "behind-proxy = no");
        Settings again = settings(Map.of(), Map.of(), settings.printed());
        assertThat(again.get(PORT)).isEqualTo(1);
        assertThat(again.get(KEEP)).isEqualTo(Duration.ofDays(3));
    }
}
