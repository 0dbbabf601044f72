package org.thetaprep.content.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One damage to the good pack and what comes of it. Expected problems are written {@code rule @
 * text}: the problem points to where that text first stands in the damaged file.
 */
class FormatRulesTest {

    private static final String DAMAGES =
            """
      exam | language: en | language: e_n | bad-value @ e_n
      exam | cut: 60 | cut: 100 | invalid @ minimum: 0
      exam | cut: 60 | cut: sixty | wrong-type @ sixty
      exam | cut: 60 | cut: 6.5 | bad-value @ 6.5
      exam | cut: 60 | cut: 99999999999 | bad-value @ 99999999999
      exam | cut-ability: 0.0 | cut-ability: .nan | bad-value @ .nan
      exam | cut-ability: 0.0 | cut-ability: 4.1 | bad-value @ 4.1
      exam | {1: 55, 2: 45} | {1: 55, 3: 45} | missing-key @ {1: 55; unknown-key @ 3: 45
      exam | {1: 55, 2: 45} | {1: 55, 2: 46} | weights @ weights:
      exam | {1: 55, 2: 45} | {1: 99, 2: 0} | bad-value @ 0}
      exam | {1: 55, 2: 45} | [55, 45] | wrong-type @ [55
      exam | minutes: 20 | minutes: 0 | bad-value @ 0\\n    scored
      exam | `- {id: "2.2"` | `- {id: "2.1", title: Again}\\n      - {id: "2.2"` | duplicate-id @ "2.1", title: Again
      exam | `- {id: "2.2"` | `- {id: "1.3", title: Stray}\\n      - {id: "2.2"` | bad-value @ "1.3"
      exam | `- {id: observe` | `- {id: all, title: All}\\n  - {id: observe` | bad-value @ all, title
      exam | points-per-logit: 15 | points-per-logit: 15\\n  colour: red | unknown-key @ colour
      exam | blueprints: | lint: {key-length: much}\\nblueprints: | wrong-type @ much
      exam | blueprints: | services: [{called: [Sun]}]\\nblueprints: | missing-key @ {called
      exam | blueprints: | services: [{name: The Sun, called: [Sol, Sol]}]\\nblueprints: | bad-value @ Sol]
      exam | blueprints: | services: [{name: The Sun}, {name: The Sun}]\\nblueprints: | duplicate-id @ The Sun}]
      turning | `- id: d11-star-trails` | `- 7\\n  - id: d11-star-trails` | wrong-type @ 7
      turning | id: d11-star-trails | id: d11_star | bad-value @ d11_star
      turning | task: "1.2" | task: "1.3" | unknown-reference @ "1.3"
      turning | second-task: "1.2" | second-task: "1.1" | bad-value @ "1.1"\\n    step: predict
      turning | task: "1.1" | task: 1-2 | bad-value @ 1-2
      turning | step: predict | step: predikt | unknown-reference @ predikt
      turning | level: analyse | level: analyze | bad-value @ analyze
      turning | situation: garden-diary | situation: Garden Diary | bad-value @ Garden Diary
      turning | situation: garden-diary | season: garden-diary | missing-key @ id: d12-warm-july; unknown-key @ season:
      turning | fixed-order: true | fixed-order: 1 | wrong-type @ 1\\n    options
      turning | rows: [sky/tilt]\\n | rows: []\\n | bad-value @ []
      turning | rows: [sky/tilt]\\n | rows: [sky/tilt, sky/tilt]\\n | bad-value @ sky/tilt]
      turning | rows: [sky/tilt]\\n | rows: sky/tilt\\n | wrong-type @ sky/tilt\\n
      turning | (Select TWO.) | (Select THREE.) | select-count @ Which statements about
      turning | ` (Select TWO.)` | `` | select-count @ Which statements about
      turning | made the arcs? | made the arcs? (Select ONE.) | select-count @ Which motion made the arcs?
      turning | order three steps: | order four steps: | select-count @ "Select and order
      turning | order three steps: | order the steps: | select-count @ "Select and order
      turning | position: 3 | position: 4 | positions @ steps:\\n
      turning | position: 3 | position: 6 | bad-value @ 6, rationale
      turning | `position: 3, ` | `` | misconception @ {id: b, text: It sets due west
      turning | misconception: stars-move, rationale: Stars near | rationale: Stars near | misconception @ {id: c, text: It stands still
      turning | `        key: true\\n` | `` | misconception @ id: b\\n        text: The turning
      turning | key: true | key: true\\n        misconception: stars-move | misconception @ stars-move\\n        rationale: The camera
      turning | misconception: stars-move | misconception: star-moves | unknown-reference @ star-moves
      turning | `        rationale: That flight` | `        rational: That flight` | unknown-key @ rational:
      turning | id: d\\n | id: a\\n | duplicate-id @ a\\n        text: The monthly
      turning | text: The monthly path of the Moon around the Earth | text: "  " | bad-value @ "  "
      planets | response: r4 | response: r5 | unknown-reference @ r5; misconception @ {id: r4
      planets | reuse: false | reuse: maybe | wrong-type @ maybe
      planets | used more than once | used twice | pairs @ Where can each of them
      planets | reuse: true | reuse: false | pairs @ prompts:\\n      - {id: p1, text: Venus; pairs @ responses:\\n      - {id: r1, text: High
      planets | `, misconception: bright-means-near, rationale: It is right where a red` | `, rationale: It is right where a red` | misconception @ {id: r3, text: Mars
      planets | reading-load: marks are matched without a story | reading-load: true | wrong-type @ true\\n    stem
      planets | id: d22-match-marks | id: d21-half-moon | duplicate-id @ d21-half-moon\\n    type: matching
      reference | to: waxing crescent | too: waxing crescent | missing-key @ id: sky/month; unknown-key @ too:
      reference | step: all | step: always | unknown-reference @ always
      reference | section: sky | section: the sky | bad-value @ the sky
      reference | second-task: "1.2" | second-task: "1.1" | invalid @ id: sky/pole-height
      misconceptions | rows: [sky/phases] | rows: [sky/phase] | unknown-reference @ sky/phase
      misconceptions | misconceptions: | beliefs: | missing-key @ beliefs; unknown-key @ beliefs
      misconceptions | name: “What looks | nome: “What looks | unknown-key @ nome
      exam | blueprints: | accepted-warnings: [{rule: coverage, where: bank}]\\nblueprints: | missing-key @ {rule: coverage
      exam | blueprints: | accepted-warnings: [{rule: a, where: b, reason: R}, {rule: a, where: b, reason: S}]\\nblueprints: | duplicate-id @ b, reason: S
      exam | blueprints: | out-of-scope: [7]\\nblueprints: | wrong-type @ 7]
      facts | checked-on: 2026-01-05 | checked-on: 2026-02-30 | bad-value @ 2026-02-30
      facts | checked-on: 2026-01-05 | checked-on: last week | bad-value @ last week
      facts | kind: stable | kind: eternal | bad-value @ eternal
      facts | kind: stable | kind: stable\\n    names: [Earth] | unknown-key @ names: [Earth]
      facts | `    current-name: the dwarf planet Pluto\\n` | `` | missing-key @ id: pluto-name
      facts | current-name: the dwarf planet Pluto | current-name: the ninth planet | invalid @ id: pluto-name
      facts | closed-to-new-customers: 2026-03-01 | closed-to-new-customers: 2026-03-01\\n    ended: 2026-02-01 | invalid @ id: observatory-shut
      facts | url: "https://example.org/almanac/day" | url: example.org | bad-value @ example.org}
      facts | `- id: pluto-name` | `- {id: sidereal-day, claim: C, kind: stable, source: {title: T, url: "http://t"}, checked-on: 2026-01-01}\\n  - id: pluto-name` | duplicate-id @ sidereal-day, claim
      facts | names: [hill observatory] | names: [] | bad-value @ []
      models | facts: [sidereal-day] | facts: [sideral-day] | unknown-reference @ sideral-day
      models | from: 2, to: 9 | from: 9, to: 2 | invalid @ {type: integer
      models | type: integer | type: whole | bad-value @ whole
      models | formula: 360 / 24 * hours | formula: 360 / 24 * hour | formula @ hour, suffix
      models | formula: 60 * hours | formula: 60 * * hours | formula @ * hours}
      models | answer / 360 = hours / 24 | answer / 360 = hours / 24) | formula @ )\\n    stem
      models | From {place} a boy | From {plac} a boy | template @ >-\\n      From
      models | From {place} a boy | From {place a boy | template @ >-\\n      From
      models | value: 20 * hours | text: 20 hours | invalid @ id: m11-angle
      models | misconception: distance-makes-seasons | misconception: distance-makes-season | unknown-reference @ distance-makes-season\\n
      models | `- answer / 360` | `- answr / 360` | formula @ answr
      models | id: m11-angle-of-hours | id: d11-star-trails | duplicate-id @ d11-star-trails
      models | answer: {suffix: " degrees"} | answer: {decimals: 9} | bad-value @ 9}\\n    key
      models | `    stem: >-` | `    constraints: [hours > 20]\\n    stem: >-` | item-model @ id: m11-angle
      blueprint | blueprint: short | blueprint: long | unknown-reference @ long
      blueprint | rows: [sky/turn] | rows: [sky/spin] | unknown-reference @ sky/spin
      blueprint | task: "1.1" | task: "1.9" | unknown-reference @ "1.9"
      blueprint | skills: | moved:\\n  - {task: "2.1", reason: R, items: [d11-no-such]}\\nskills: | unknown-reference @ d11-no-such
      blueprint | `- {id: "1.1", title: Follow the turning sky}` | `- {id: "1.1", title: A}\\n  - {id: "1.1", title: B}` | duplicate-id @ "1.1", title: B
      """;

    static List<Arguments> damages() {
        return DAMAGES.lines()
                .map(line -> Arrays.stream(line.split(" \\| ", -1))
                        .map(FormatRulesTest::cell)
                        .toArray())
                .map(Arguments::of)
                .toList();
    }

    /** Back quotes keep the spaces at the ends of a cell. */
    private static String cell(String written) {
        return DamagedPack.cell(written).replace("`", "");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("damages")
    void one_damage_is_reported_where_it_is(String file, String old, String replacement, String expected) {
        DamagedPack damaged = DamagedPack.of(file, old, replacement);

        List<String> found = damaged.reading().problems().stream()
                .map(problem -> problem.location() + " " + problem.rule())
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(damaged.places(expected));
    }
}
