package org.thetaprep.runner.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RosterTest {

    @Test
    void names_and_logins_are_read_whatever_else_the_table_holds() {
        Roster roster = Roster.read("\uFEFFNumber,Name,E-Mail\r\n1,\"Lovelace,  Ada\",ADA@example.org\r\n\r\n2,Bo \"B\" Li,bo\r\n");
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.entries())
                .extracting(entry -> entry.line() + " " + entry.name() + " " + entry.login())
                .containsExactly("2 Lovelace, Ada ada@example.org", "4 Bo \"B\" Li bo");
    }

    @Test
    void semicolons_and_tabs_part_cells_as_well() {
        assertThat(Roster.read("name;login\nAda;ada").entries()).hasSize(1);
        assertThat(Roster.read("login\tname\nada\tAda").entries())
                .extracting(RosterEntry::name)
                .containsExactly("Ada");
    }

    @Test
    void a_malformed_roster_is_refused_whole_with_each_rows_problem() {
        Roster roster = Roster.read("name,login\nAda,ada\n,bo\nCleo,cl eo\nDan,dan,extra\nEve,\nAda again,ADA\n");
        assertThat(roster.entries()).isEmpty();
        assertThat(roster.problems()).extracting(RosterProblem::line).containsExactly(3, 4, 5, 6, 7);
        assertThat(roster.problems())
                .extracting(RosterProblem::message)
                .satisfiesExactly(
                        name -> assertThat(name).contains("name has to have"),
                        login -> assertThat(login).contains("cannot be a login"),
                        cells -> assertThat(cells).contains("3 cells"),
                        missing -> assertThat(missing).contains("missing"),
                        twice -> assertThat(twice).contains("on line 2 already"));
    }

    @Test
    void what_is_no_roster_is_refused_with_what_was_expected() {
        assertThat(message("")).contains("empty");
        assertThat(message("Ada,ada\nBo,bo")).contains("one called name and one called login");
        assertThat(message("name,login\n")).contains("nobody below");
        assertThat(message("name,login\n\"Ada,ada\nBo,bo")).contains("opened and not closed");
        assertThat(message("name,login\nAd\uFFFD,ada")).contains("UTF-8");
        assertThat(message("name,login\n" + "x".repeat(Roster.LONGEST))).contains("longer than");
        assertThat(message("name,login\n" + "Ada,ada\n".repeat(2_001))).contains("2000 learners at most");
    }

    private static String message(String text) {
        Roster roster = Roster.read(text);
        assertThat(roster.entries()).isEmpty();
        return roster.problems().get(0).message();
    }

    @Test
    void a_cell_may_hold_lines_and_the_lines_after_it_keep_their_numbers() {
        assertThat(Roster.read("name,login\n\"Ada\nLovelace\",ada\nBo,b o").problems())
                .extracting(RosterProblem::line)
                .containsExactly(4);
    }
}
