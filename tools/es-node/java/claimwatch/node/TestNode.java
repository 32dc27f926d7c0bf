package claimwatch.node;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.PluginNode;
import org.elasticsearch.transport.netty4.Netty4Plugin;

/** TestNode FOLDER PORT: one node on loopback until it is told to stop. Port 0 takes a free one; FOLDER/port says which. */
public final class TestNode {

    static final String CLUSTER = "claimwatch-test";

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]).toAbsolutePath();
        for (var name : List.of("config", "logs", "modules", "plugins")) {
            Files.createDirectories(folder.resolve(name));
        }
        var portFile = folder.resolve("port");
        Files.deleteIfExists(portFile);

        LogConfigurator.configureESLogging();
        LogConfigurator.configureWithoutConfig(Settings.builder().put("logger.level", "WARN").build());
        var node = new PluginNode(environment(folder, args[1]), List.of(Netty4Plugin.class, MissingParts.class));
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                node.close();
            } catch (IOException e) {
                e.printStackTrace();
            }
            stopped.countDown();
        }));
        node.start();

        var address = node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress();
        var unfinished = Files.writeString(folder.resolve("port.new"), String.valueOf(address.getPort()));
        Files.move(unfinished, portFile, ATOMIC_MOVE);
        stopped.await();
    }

    private static Environment environment(Path folder, String port) {
        var settings = Settings.builder()
            .put("path.home", folder)
            .put("path.data", folder.resolve("data"))
            .put("path.logs", folder.resolve("logs"))
            .put("cluster.name", CLUSTER)
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", port)
            .put("transport.port", "0")
            .put("node.processors", 2)
            // A test machine may be nearly full; the tests set the block that a full disk would set.
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
        return InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), folder.resolve("config"), () -> "test");
    }
}
