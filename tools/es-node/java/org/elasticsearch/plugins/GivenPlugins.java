package org.elasticsearch.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.env.Environment;

/** Plugins from the class path, where a distribution reads them from its folder of modules. */
public final class GivenPlugins extends PluginsService {

    private final List<LoadedPlugin> given = new ArrayList<>();

    public GivenPlugins(Environment environment, List<Class<? extends Plugin>> classes) {
        super(environment.settings(), environment.configDir(), PluginsLoader.createPluginsLoader(Set.of(), Set.of(), Map.of(), false));
        for (var type : classes) {
            var plugin = loadPlugin(type, environment.settings(), environment.configDir());
            given.add(new LoadedPlugin(descriptorOf(type), plugin, type.getClassLoader()));
        }
    }

    private static PluginDescriptor descriptorOf(Class<? extends Plugin> type) {
        return new PluginDescriptor(
            type.getSimpleName(), "from the class path", "1", "1", "21", type.getName(), null, List.of(),
            false, false, false, false, PluginDescriptor.DeploymentTarget.ALL);
    }

    /** The constructor above asks for this before its own fields are there. */
    @Override
    protected List<LoadedPlugin> plugins() {
        return given == null ? List.of() : given;
    }
}
