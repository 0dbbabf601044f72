package org.thetaprep.runner.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinedScriptTest {

    private static final String LEAF = """
            // says it
            const HELLO = `hello // you`;

            /**
             * Says it.
             */
            export function hello(name) {
              return `${HELLO} ${name}`; /* said */
            }
            export const TWICE = 2;
            """;

    @Test
    void a_module_comes_once_and_before_those_that_need_it() {
        String joined = JoinedScript.join(
                "main.js",
                Map.of(
                        "main.js", "import {hello, TWICE as N} from \"./leaf.js\";\nimport {call} from \"./in-between.js\";\n"
                                + "await call(hello, N);\n",
                        "in-between.js", "import {TWICE} from \"./leaf.js\";\nexport async function call(it, n) {\n  it(n * TWICE);\n}\n",
                        "leaf.js", LEAF));

        assertThat(joined)
                .isEqualTo(
                        """
                        const module_leaf = (() => {
                        const HELLO = `hello // you`;
                        function hello(name) {
                        return `${HELLO} ${name}`; /* said */
                        }
                        const TWICE = 2;
                        return {hello, TWICE};
                        })();
                        const module_in_between = (() => {
                        const {TWICE} = module_leaf;
                        async function call(it, n) {
                        it(n * TWICE);
                        }
                        return {call};
                        })();
                        const {hello, TWICE: N} = module_leaf;
                        const {call} = module_in_between;
                        await call(hello, N);
                        """);
    }

    @Test
    void what_it_cannot_join_it_refuses() {
        refuses("export default 1;", "cannot be joined");
        refuses("export {a} from \"./a.js\";", "cannot be joined");
        refuses("import all from \"./a.js\";", "cannot be joined");
        refuses("import {a} from \"./a.js\";", "there is no module a.js");
        refuses("import {a} from \"./leaf.js\";", "leaf.js needs itself");
        refuses("const text = `over", "over several lines");
    }

    private static void refuses(String leaf, String why) {
        Map<String, String> modules = Map.of("main.js", "import {a} from \"./leaf.js\";", "leaf.js", leaf);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JoinedScript.join("main.js", modules))
                .withMessageContaining(why);
    }
}
