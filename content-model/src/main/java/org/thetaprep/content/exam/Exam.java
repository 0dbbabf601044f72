package org.thetaprep.content.exam;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.contract.Require;

/**
 * An exam: what it is called, what it is made of, and how it is scored.
 *
 * @param id the pack's name, for instance {@code mla-c01}
 * @param code the provider's code, for instance {@code MLA-C01}
 * @param title as shown to learners
 * @param provider who holds the real exam
 * @param language the language of the items
 * @param domains at least one, in the guide's order, numbers unique
 * @param tasks at least one, in the guide's order, each in one of the domains, ids unique
 * @param steps the steps of the work the exam is about, at least one, in the order of the work
 * @param blueprints at least one, ids unique, each weighing exactly the exam's domains
 * @param scoreScale the scale of reported scores
 * @param services what the exam asks about by name, names unique; may be empty
 */
public record Exam(
        String id,
        String code,
        String title,
        String provider,
        Locale language,
        List<Domain> domains,
        List<Task> tasks,
        List<LifecycleStep> steps,
        List<Blueprint> blueprints,
        ScoreScale scoreScale,
        List<Service> services) {

    /** Refuses repeated ids, tasks without their domain, and blueprints over other domains. */
    public Exam {
        Require.id("exam id", id);
        Require.text("exam code", code);
        Require.text("exam title", title);
        Require.text("exam provider", provider);
        Require.that(!language.getLanguage().isEmpty(), "language must be known, but is " + language);
        domains = Require.sized("domains", domains, 1, 99);
        tasks = Require.sized("tasks", tasks, 1, 999);
        steps = Require.sized("steps", steps, 1, 99);
        blueprints = Require.sized("blueprints", blueprints, 1, 99);
        Objects.requireNonNull(scoreScale, "scoreScale");
        services = List.copyOf(services);
        Require.distinct("service names", services.stream().map(Service::name).toList());
        Require.distinct("domain numbers", domains.stream().map(Domain::number).toList());
        Require.distinct("task ids", tasks.stream().map(Task::id).toList());
        Require.distinct("step ids", steps.stream().map(LifecycleStep::id).toList());
        Require.distinct("blueprint ids", blueprints.stream().map(Blueprint::id).toList());
        Set<Integer> numbers =
                new HashSet<>(domains.stream().map(Domain::number).toList());
        for (Task task : tasks) {
            Require.that(
                    numbers.contains(task.id().domain()),
                    "task " + task.id() + " must lie in one of the domains " + numbers);
        }
        for (Blueprint blueprint : blueprints) {
            Require.that(
                    blueprint.weights().keySet().equals(numbers),
                    "blueprint " + blueprint.id() + " must weigh the domains " + numbers + ", but weighs "
                            + blueprint.weights().keySet());
        }
    }

    /** An exam that names no services. */
    public Exam(
            String id,
            String code,
            String title,
            String provider,
            Locale language,
            List<Domain> domains,
            List<Task> tasks,
            List<LifecycleStep> steps,
            List<Blueprint> blueprints,
            ScoreScale scoreScale) {
        this(id, code, title, provider, language, domains, tasks, steps, blueprints, scoreScale, List.of());
    }

    /**
     * The domain with a number.
     *
     * @param number a domain number
     * @return the domain, or empty if there is none
     */
    public Optional<Domain> domain(int number) {
        return domains.stream().filter(domain -> domain.number() == number).findFirst();
    }

    /**
     * The task with an id.
     *
     * @param id a task id
     * @return the task, or empty if there is none
     */
    public Optional<Task> task(TaskId id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /**
     * The tasks of a domain, in the guide's order.
     *
     * @param domain a domain number
     * @return its tasks; empty if there is no such domain
     */
    public List<Task> tasksOf(int domain) {
        return tasks.stream().filter(task -> task.id().domain() == domain).toList();
    }

    /**
     * The step of the work with an id.
     *
     * @param id a step id
     * @return the step, or empty if there is none
     */
    public Optional<LifecycleStep> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /**
     * The blueprint with an id.
     *
     * @param id a blueprint id
     * @return the blueprint, or empty if there is none
     */
    public Optional<Blueprint> blueprint(String id) {
        return blueprints.stream()
                .filter(blueprint -> blueprint.id().equals(id))
                .findFirst();
    }
}
