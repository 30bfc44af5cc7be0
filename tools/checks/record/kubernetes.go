package main

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"sidegrid.dev/tools/checks/schemas"
)

const (
	wheelName = "kubernetes_validate-1.37.0-py3-none-any.whl"
	wheelSum  = "85136d018a27b50ec7fc049d902bfa5193f5976807e6c0f408e3ab6fe078cad9"
	oldest    = 29
	newest    = 37
)

// kinds are what charts make; the values are the names of their types.
var kinds = map[string]string{
	"v1/ConfigMap":                                    "io.k8s.api.core.v1.ConfigMap",
	"v1/Secret":                                       "io.k8s.api.core.v1.Secret",
	"v1/Service":                                      "io.k8s.api.core.v1.Service",
	"v1/ServiceAccount":                               "io.k8s.api.core.v1.ServiceAccount",
	"v1/Pod":                                          "io.k8s.api.core.v1.Pod",
	"v1/PersistentVolumeClaim":                        "io.k8s.api.core.v1.PersistentVolumeClaim",
	"apps/v1/StatefulSet":                             "io.k8s.api.apps.v1.StatefulSet",
	"apps/v1/Deployment":                              "io.k8s.api.apps.v1.Deployment",
	"apps/v1/DaemonSet":                               "io.k8s.api.apps.v1.DaemonSet",
	"batch/v1/Job":                                    "io.k8s.api.batch.v1.Job",
	"batch/v1/CronJob":                                "io.k8s.api.batch.v1.CronJob",
	"autoscaling/v2/HorizontalPodAutoscaler":          "io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler",
	"policy/v1/PodDisruptionBudget":                   "io.k8s.api.policy.v1.PodDisruptionBudget",
	"networking.k8s.io/v1/NetworkPolicy":              "io.k8s.api.networking.v1.NetworkPolicy",
	"networking.k8s.io/v1/Ingress":                    "io.k8s.api.networking.v1.Ingress",
	"rbac.authorization.k8s.io/v1/Role":               "io.k8s.api.rbac.v1.Role",
	"rbac.authorization.k8s.io/v1/RoleBinding":        "io.k8s.api.rbac.v1.RoleBinding",
	"rbac.authorization.k8s.io/v1/ClusterRole":        "io.k8s.api.rbac.v1.ClusterRole",
	"rbac.authorization.k8s.io/v1/ClusterRoleBinding": "io.k8s.api.rbac.v1.ClusterRoleBinding",
}

// recordKubernetes gives the lines of kubernetes.jsonl.
func recordKubernetes(wheel string) ([]byte, error) {
	archive, err := openWheel(wheel)
	if err != nil {
		return nil, err
	}
	kindOf := map[string]string{}
	for kind, name := range kinds {
		kindOf[name] = kind
	}
	header := schemas.Header{Sources: []string{"kubernetes-validate 1.37.0"}}
	var lines []schemas.Definition
	last := map[string]string{}
	for minor := oldest; minor <= newest; minor++ {
		version := fmt.Sprintf("1.%d", minor)
		header.Versions = append(header.Versions, version)
		types, err := typesOf(archive, version)
		if err != nil {
			return nil, err
		}
		for _, name := range slices.Sorted(maps.Keys(types)) {
			text, err := json.Marshal(types[name])
			if err != nil {
				return nil, err
			}
			if last[name] != string(text) {
				lines = append(lines, schemas.Definition{Name: name, Since: version, Kind: kindOf[name], Schema: types[name]})
			}
			last[name] = string(text)
		}
	}
	slices.SortStableFunc(lines, func(a, b schemas.Definition) int { return strings.Compare(a.Name, b.Name) })
	return linesOf(header, lines)
}

// openWheel refuses any other file than the one that the recorded schemas come from.
func openWheel(path string) (*zip.Reader, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256(content)); sum != wheelSum {
		return nil, fmt.Errorf("%s has the SHA-256 %s, not %s", path, sum, wheelSum)
	}
	return zip.NewReader(bytes.NewReader(content), int64(len(content)))
}

// typesOf gives all types that the kinds are made of, in one minor release.
func typesOf(archive *zip.Reader, version string) (map[string]any, error) {
	path := fmt.Sprintf("kubernetes_validate/kubernetes-json-schema/v%s.0-local-strict/_definitions.json", version)
	file, err := archive.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var all struct {
		Types map[string]any `json:"$defs"`
	}
	if err := json.NewDecoder(file).Decode(&all); err != nil {
		return nil, err
	}
	used := map[string]any{}
	var use func(name string) error
	use = func(name string) error {
		if used[name] != nil {
			return nil
		}
		if all.Types[name] == nil {
			return fmt.Errorf("%s has no type %s", path, name)
		}
		used[name] = essential(all.Types[name])
		for _, other := range references(used[name]) {
			if err := use(other); err != nil {
				return err
			}
		}
		return nil
	}
	for _, name := range kinds {
		if err := use(name); err != nil {
			return nil, err
		}
	}
	return used, nil
}
