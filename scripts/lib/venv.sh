# Sourced by the commands of scripts/: prepares .venv at the root of the checkout.

# Prints the first Python found that is recent enough to run Clausier.
find_python() {
    local candidate
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        # Running it, rather than looking it up, also rejects version-manager shims that point nowhere.
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            echo "$candidate"
            return 0
        fi
    done
    return 1
}

create_venv() {
    local python
    if .venv/bin/python -m pip --version >/dev/null 2>&1; then
        return 0
    fi
    if ! python=$(find_python); then
        echo "✗ Clausier demande Python 3.11 ou plus récent. Installez-le, puis relancez la commande." >&2
        return 1
    fi
    echo "→ Création de l'environnement Python (.venv)…"
    # --clear: a creation interrupted half-way leaves a folder that would never work.
    if ! "$python" -m venv --clear .venv; then
        echo "✗ L'environnement n'a pas pu être créé. Sous Debian : sudo apt install python3-venv." >&2
        return 1
    fi
}

# What was installed depends on these files and on where the checkout stands (the install points at it).
installation_stamp() {
    { pwd; cat pyproject.toml constraints.txt; } | cksum
}

# prepare_venv LEVEL: "demo" installs what the product needs, "full" adds the batch, proof and test tools.
# Does nothing, and needs no network, when that level is already installed; "full" includes "demo".
prepare_venv() {
    local level=$1 target stamp
    stamp=$(installation_stamp)
    create_venv || return 1
    if [ "$(cat .venv/clausier-full.stamp 2>/dev/null)" = "$stamp" ]; then
        return 0
    fi
    if [ "$(cat ".venv/clausier-$level.stamp" 2>/dev/null)" = "$stamp" ]; then
        return 0
    fi
    case $level in
        demo)
            target=".[web]"
            echo "→ Installation de Clausier (quelques secondes la première fois)…"
            ;;
        full)
            target=".[batch,prove,web,dev]"
            echo "→ Installation de Clausier et des outils d'essai (une minute environ la première fois)…"
            ;;
    esac
    if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
        --constraint constraints.txt --editable "$target"; then
        echo "✗ L'installation a échoué : la raison est ci-dessus. Vérifiez l'accès au réseau, puis relancez." >&2
        return 1
    fi
    echo "$stamp" >".venv/clausier-$level.stamp"
}
