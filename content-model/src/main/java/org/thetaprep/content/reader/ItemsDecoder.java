package org.thetaprep.content.reader;

import java.util.List;
import java.util.Optional;
import org.thetaprep.content.item.Item;

/** Reads the files of {@code items/}. */
final class ItemsDecoder {

    private static final Keys FILE = Keys.required("items");

    private final ProblemLog log;
    private final ItemDecoder items;

    ItemsDecoder(PackContext context) {
        this.log = context.log();
        this.items = new ItemDecoder(context);
    }

    List<Item> decode(Node root) {
        Optional<Node.Mapping> map = Fields.map(root, "a file of items", log);
        if (map.isEmpty()) {
            return List.of();
        }
        Fields fields = new Fields(map.get(), "a file of items", FILE, log);
        return fields.list("items").stream()
                .flatMap(node -> items.decode(node).stream())
                .toList();
    }
}
