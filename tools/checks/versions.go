package main

import (
	"runtime/debug"

	"sidegrid.dev/tools/checks/schemas"
)

// knownVersions are the releases of Kubernetes that the checks know.
type knownVersions struct {
	// Schema are minor releases, such as 1.29, the oldest first.
	Schema []string `json:"schema"`
	// Server is the release whose code the checks `server` and `pod-security` run, such as v1.36.2.
	Server string `json:"server"`
}

func versions() knownVersions {
	known := knownVersions{Schema: schemas.Versions()}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			if module.Path == "k8s.io/kubernetes" {
				known.Server = module.Version
			}
		}
	}
	return known
}
