package org.thetaprep.content.fact;

import java.util.List;
import org.thetaprep.content.contract.Require;

/**
 * What something is called since it was renamed.
 *
 * @param formerNames what it was called before, at least one, none twice
 * @param currentName what it is called now, none of the former names
 */
public record Naming(List<String> formerNames, String currentName) implements FactKind {

    /** Refuses blank or repeated names, no former name, and a former name that is the current one. */
    public Naming {
        Require.text("current name", currentName);
        Require.that(!formerNames.isEmpty(), "former names must not be empty");
        formerNames = Require.distinct("former names", formerNames);
        formerNames.forEach(name -> Require.text("former name", name));
        Require.that(
                !formerNames.contains(currentName),
                "former names must differ from the current name '" + currentName + "'");
    }

    @Override
    public String id() {
        return "name";
    }

    @Override
    public boolean isVolatile() {
        return true;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.naming(this);
    }
}
