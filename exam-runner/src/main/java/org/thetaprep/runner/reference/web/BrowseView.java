package org.thetaprep.runner.reference.web;

import java.util.List;
import org.thetaprep.content.exam.Service;
import org.thetaprep.runner.reference.ReferenceLibrary;

/**
 * The ways into the reference.
 *
 * @param steps by step of the work
 * @param domains by domain and task
 * @param services by service
 * @param sections by section
 */
public record BrowseView(List<Link> steps, List<DomainView> domains, List<Link> services, List<Link> sections) {

    /**
     * A way to some rows.
     *
     * @param path where they are
     * @param title what they are about
     * @param rows how many they are
     */
    public record Link(String path, String title, int rows) {}

    /**
     * A domain with its tasks.
     *
     * @param domain the way to all of its rows
     * @param number the domain's number
     * @param tasks the ways to each task's rows
     */
    public record DomainView(Link domain, int number, List<Link> tasks) {}

    static BrowseView of(ReferenceLibrary library) {
        return new BrowseView(
                library.exam().steps().stream()
                        .map(step -> new Link(
                                "/reference/steps/" + step.id(),
                                step.title(),
                                library.ofStep(step).size()))
                        .toList(),
                library.exam().domains().stream()
                        .map(domain -> new DomainView(
                                new Link(
                                        "/reference/domains/" + domain.number(),
                                        domain.title(),
                                        library.ofDomain(domain.number()).size()),
                                domain.number(),
                                library.exam().tasksOf(domain.number()).stream()
                                        .map(task -> new Link(
                                                "/reference/tasks/" + task.id(),
                                                task.id() + " " + task.title(),
                                                library.ofTask(task.id()).size()))
                                        .toList()))
                        .toList(),
                library.byService().keySet().stream()
                        .map(service -> link(library, service))
                        .toList(),
                library.sections().stream()
                        .map(section -> new Link(
                                "/reference/sections/" + section.id(),
                                section.title(),
                                library.ofSection(section).size()))
                        .toList());
    }

    static Link link(ReferenceLibrary library, Service service) {
        return new Link(
                "/reference/services/" + ReferenceLibrary.slug(service),
                service.name(),
                library.byService().get(service).size());
    }
}
